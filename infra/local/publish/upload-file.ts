import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { FolderFile } from './folder-files.ts';

/** Bytes; larger files go up in parts. */
const SINGLE_PUT = 8 * 1024 * 1024;

/** Uploads a file unless the bucket holds the same content under its key. Returns whether it did. */
export async function uploadFile(
  s3: S3Client,
  Bucket: string,
  { path, key: Key }: FolderFile,
): Promise<boolean> {
  if (statSync(path).size > SINGLE_PUT) {
    await new Upload({ client: s3, params: { Bucket, Key, Body: createReadStream(path) } }).done();
    return true;
  }
  const Body = await readFile(path);
  const md5 = createHash('md5').update(Body).digest('hex');
  const present = await s3.send(new HeadObjectCommand({ Bucket, Key })).catch(() => undefined);
  if (present?.ETag === `"${md5}"`) return false;
  await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  return true;
}
