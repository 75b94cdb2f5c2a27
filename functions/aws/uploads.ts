import type { Uploads } from '../publishing/ports.ts';
import { bareEtag, headObject, listObjects, readObject } from './s3-objects.ts';

/** The bucket `reports` in S3. */
export function createUploads(bucket: string): Uploads {
  return {
    async head(key) {
      const head = await headObject(bucket, key);
      return head && headOf(key, head);
    },
    async get(key) {
      const object = await readObject(bucket, key);
      if (!object) return undefined;
      const { bytes, head } = object;
      return { ...headOf(key, head), bytes };
    },
    async *list() {
      for await (const { key, etag, size, modified } of listObjects(bucket)) {
        yield { key, etag, size, uploadedAt: modified.toISOString() };
      }
    },
  };
}

function headOf(
  key: string,
  head: {
    readonly ETag?: string | undefined;
    readonly ContentLength?: number | undefined;
    readonly LastModified?: Date | undefined;
    readonly Metadata?: Readonly<Record<string, string>> | undefined;
  },
) {
  return {
    key,
    etag: bareEtag(head.ETag),
    size: head.ContentLength ?? 0,
    uploadedAt: (head.LastModified ?? new Date(0)).toISOString(),
    userMetadata: head.Metadata ?? {},
  };
}
