import { createHash } from 'node:crypto';
import type { Upload, Uploads } from '../../functions/publishing/ports.ts';

/** The bucket `reports` in memory; `put` and `remove` are the clerk's. */
export interface MemoryUploads extends Uploads {
  put(key: string, content: string | Uint8Array, userMetadata?: Readonly<Record<string, string>>): Upload;
  remove(key: string): void;
}

export function createMemoryUploads(now: () => number = () => 0): MemoryUploads {
  const objects = new Map<string, Upload>();
  return {
    put(key, content, userMetadata = {}) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const upload = {
        key,
        etag: createHash('md5').update(bytes).digest('hex'),
        size: bytes.length,
        uploadedAt: new Date(now()).toISOString(),
        bytes,
        userMetadata,
      };
      objects.set(key, upload);
      return upload;
    },
    remove: (key) => void objects.delete(key),
    async head(key) {
      const upload = objects.get(key);
      if (!upload) return undefined;
      const { bytes: _, ...head } = upload;
      return head;
    },
    get: async (key) => objects.get(key),
    async *list() {
      for (const { bytes: _, userMetadata: __, ...head } of [...objects.values()]) yield head;
    },
  };
}
