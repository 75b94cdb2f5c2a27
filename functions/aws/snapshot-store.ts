import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  PutObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { SnapshotStore } from '../search/types.ts';
import { s3 } from './clients.ts';
import { ifThere, isRefused } from './s3-objects.ts';

const snapshotKey = 'search/snapshot.json';

/** The search index in the bucket `archive`, under `search/`. ETags are kept as S3 gives them. */
export function createSnapshotStore(bucket: string): SnapshotStore {
  return {
    async fetch(file, etag) {
      const condition = etag === undefined ? {} : { IfNoneMatch: etag };
      try {
        const object = await ifThere(
          s3.send(new GetObjectCommand({ Bucket: bucket, Key: snapshotKey, ...condition })),
        );
        if (!object) return 'absent';
        await saveBody(object, file);
        return { etag: etagOf(object) };
      } catch (error) {
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 304) return 'unchanged';
        throw error;
      }
    },
    async replace(file, etag) {
      const condition = etag === undefined ? { IfNoneMatch: '*' } : { IfMatch: etag };
      try {
        const put = await s3.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: snapshotKey,
            Body: await readFile(file),
            ContentType: 'application/json',
            ...condition,
          }),
        );
        return { etag: etagOf(put) };
      } catch (error) {
        if (isRefused(error)) return false;
        throw error;
      }
    },
    async fetchSegment(name, file) {
      const object = await ifThere(s3.send(new GetObjectCommand({ Bucket: bucket, Key: segmentKey(name) })));
      if (!object) return false;
      await saveBody(object, file);
      return true;
    },
    async putSegment(name, file) {
      const Body = createReadStream(file);
      const params = { Bucket: bucket, Key: segmentKey(name), Body, ContentType: 'application/vnd.sqlite3' };
      await new Upload({ client: s3, params }).done();
    },
    async removeSegment(name) {
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: segmentKey(name) }));
    },
  };
}

function segmentKey(name: string): string {
  return `search/segments/${name}.db`;
}

async function saveBody({ Body }: GetObjectCommandOutput, file: string): Promise<void> {
  if (!Body) throw new Error('S3 answered without a body');
  await pipeline(Body.transformToWebStream(), createWriteStream(file));
}

function etagOf({ ETag }: { readonly ETag?: string | undefined }): string {
  if (!ETag) throw new Error('S3 answered without an ETag');
  return ETag;
}
