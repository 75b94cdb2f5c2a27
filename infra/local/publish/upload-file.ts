import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { FolderFile } from './folder-files.ts';

/** Bytes; larger files go up in parts. */
const SINGLE_PUT = 8 * 1024 * 1024;

/** A file that is in the bucket. */
export interface Uploaded {
  /** Without quotes. */
  readonly etag: string;
  /** False where the bucket held the same content before. */
  readonly isNew: boolean;
}

/** Uploads a file unless the bucket holds the same content under its key. */
export async function uploadFile(
  s3: S3Client,
  Bucket: string,
  { path, key: Key }: FolderFile,
): Promise<Uploaded> {
  if (statSync(path).size > SINGLE_PUT) {
    const upload = new Upload({ client: s3, params: { Bucket, Key, Body: createReadStream(path) } });
    return { etag: bare((await upload.done()).ETag), isNew: true };
  }
  const Body = await readFile(path);
  const etag = createHash('md5').update(Body).digest('hex');
  const present = await s3.send(new HeadObjectCommand({ Bucket, Key })).catch(() => undefined);
  if (bare(present?.ETag) === etag) return { etag, isNew: false };
  const put = await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  return { etag: bare(put.ETag), isNew: true };
}

function bare(etag: string | undefined): string {
  return (etag ?? '').replaceAll('"', '');
}
