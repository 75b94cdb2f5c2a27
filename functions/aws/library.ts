import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Library } from '../publishing/ports.ts';
import { s3 } from './clients.ts';
import { bareEtag, headObject, isRefused, listObjects, readObject } from './s3-objects.ts';

/**
 * The bucket `library` in S3. Caches must ask before they serve (`no-cache`),
 * so that a withdrawn PDF is gone everywhere at once.
 */
export function createLibrary(bucket: string): Library {
  return {
    async head(pdfKey) {
      const head = await headObject(bucket, pdfKey);
      if (!head) return undefined;
      const { id, sha256 } = head.Metadata ?? {};
      return {
        etag: bareEtag(head.ETag),
        size: head.ContentLength ?? 0,
        ...(id !== undefined && { id }),
        ...(sha256 !== undefined && { sha256 }),
      };
    },
    async put(pdfKey, pdf, { id, sha256 }, replaces) {
      try {
        const put = await s3.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: pdfKey,
            Body: pdf,
            ContentType: 'application/pdf',
            CacheControl: 'public, no-cache',
            Metadata: { id, sha256 },
            ...(replaces === undefined ? { IfNoneMatch: '*' } : { IfMatch: `"${replaces}"` }),
          }),
        );
        return bareEtag(put.ETag);
      } catch (error) {
        if (isRefused(error)) return false;
        throw error;
      }
    },
    async remove(pdfKey, etag) {
      try {
        await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: pdfKey, IfMatch: `"${etag}"` }));
        return true;
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return true;
        if (isRefused(error)) return false;
        throw error;
      }
    },
    async *list() {
      for await (const { key, etag, size } of listObjects(bucket)) yield { key, etag, size };
    },
    async get(pdfKey, range) {
      const object = await readObject(bucket, pdfKey, range && `bytes=${range.start}-${range.end}`);
      return object?.bytes;
    },
  };
}
