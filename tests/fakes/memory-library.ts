import { createHash } from 'node:crypto';
import type { Library } from '../../functions/publishing/ports.ts';

/** The bucket `library` in memory. */
export function createMemoryLibrary(): Library {
  const objects = new Map<string, { pdf: Uint8Array; etag: string; id: string; sha256: string }>();
  return {
    async head(pdfKey) {
      const object = objects.get(pdfKey);
      return object && { etag: object.etag, size: object.pdf.length, id: object.id, sha256: object.sha256 };
    },
    async put(pdfKey, pdf, { id, sha256 }, replaces) {
      if (objects.get(pdfKey)?.etag !== replaces) return false;
      const etag = createHash('md5').update(pdf).digest('hex');
      objects.set(pdfKey, { pdf, etag, id, sha256 });
      return etag;
    },
    async remove(pdfKey, etag) {
      const object = objects.get(pdfKey);
      if (object && object.etag !== etag) return false;
      objects.delete(pdfKey);
      return true;
    },
    async *list() {
      for (const [key, { pdf, etag }] of [...objects]) yield { key, etag, size: pdf.length };
    },
    async get(pdfKey, range) {
      const pdf = objects.get(pdfKey)?.pdf;
      return range ? pdf?.slice(range.start, range.end + 1) : pdf;
    },
  };
}
