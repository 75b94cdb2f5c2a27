import { readFile, writeFile } from 'node:fs/promises';
import type { SnapshotStore } from '../../functions/search/types.ts';

/** A store in memory that counts what is written and can be made to wait or be overtaken. */
export interface FakeSnapshotStore extends SnapshotStore {
  readonly segments: Map<string, Uint8Array>;
  readonly snapshot: () => Uint8Array | undefined;
  /** Bytes of everything that was ever written. */
  readonly bytesWritten: () => number;
  /** Called before each replacement: what it does comes first. */
  beforeReplace: () => Promise<void>;
}

/** Stands in for the bucket of the search index. */
export function fakeSnapshotStore(): FakeSnapshotStore {
  const segments = new Map<string, Uint8Array>();
  let snapshot: { readonly etag: string; readonly bytes: Uint8Array } | undefined;
  let written = 0;
  let count = 0;
  const fake: FakeSnapshotStore = {
    segments,
    snapshot: () => snapshot?.bytes,
    bytesWritten: () => written,
    beforeReplace: async () => {},
    async fetch(file, etag) {
      const found = snapshot;
      if (!found) return 'absent';
      if (found.etag === etag) return 'unchanged';
      await writeFile(file, found.bytes);
      return { etag: found.etag };
    },
    async replace(file, etag) {
      const bytes = await readFile(file);
      await fake.beforeReplace();
      if (snapshot?.etag !== etag) return false;
      count += 1;
      written += bytes.length;
      snapshot = { etag: `"${count}"`, bytes };
      return { etag: snapshot.etag };
    },
    async fetchSegment(name, file) {
      const bytes = segments.get(name);
      if (!bytes) return false;
      await writeFile(file, bytes);
      return true;
    },
    async putSegment(name, file) {
      const bytes = await readFile(file);
      written += bytes.length;
      segments.set(name, bytes);
    },
    async removeSegment(name) {
      segments.delete(name);
    },
  };
  return fake;
}
