import {
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { s3 } from './clients.ts';

/** Result of a read, or undefined where there is no such object. */
export async function ifThere<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof NoSuchKey || error instanceof NotFound) return undefined;
    throw error;
  }
}

/** Whether a conditional write was refused: the object is not the expected one, or is gone, or being written. */
export function isRefused(error: unknown): boolean {
  if (!(error instanceof S3ServiceException)) return false;
  const status = error.$metadata.httpStatusCode;
  return status === 412 || status === 409 || error.name === 'NoSuchKey';
}

/** ETag without its quotes. */
export function bareEtag(etag: string | undefined): string {
  if (!etag) throw new Error('S3 answered without an ETag');
  return etag.replace(/^"|"$/g, '');
}

/** Bytes of UTF-8. A longer key names nothing; asked for one, S3 answers with an error that has no name. */
const longestKey = 1024;

/** What is known of an object, or undefined where there is none. */
export async function headObject(Bucket: string, Key: string): Promise<HeadObjectCommandOutput | undefined> {
  if (Buffer.byteLength(Key) > longestKey) return undefined;
  return ifThere(s3.send(new HeadObjectCommand({ Bucket, Key })));
}

/** A whole object with its headers, or undefined where there is none. */
export async function readObject(
  Bucket: string,
  Key: string,
  Range?: string,
): Promise<{ readonly bytes: Uint8Array; readonly head: GetObjectCommandOutput } | undefined> {
  if (Buffer.byteLength(Key) > longestKey) return undefined;
  const head = await ifThere(s3.send(new GetObjectCommand({ Bucket, Key, ...(Range && { Range }) })));
  if (!head?.Body) return undefined;
  return { bytes: await head.Body.transformToByteArray(), head };
}

/** Every object of a bucket. Keys are asked for URL-encoded: XML cannot carry all of them. */
export async function* listObjects(Bucket: string) {
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({
        Bucket,
        EncodingType: 'url',
        ...(ContinuationToken && { ContinuationToken }),
      }),
    );
    for (const { Key, ETag, Size, LastModified } of page.Contents ?? []) {
      if (Key === undefined) continue;
      const key = decodeURIComponent(Key.replaceAll('+', ' '));
      yield { key, etag: bareEtag(ETag), size: Size ?? 0, modified: LastModified ?? new Date(0) };
    }
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
}
