import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import type { SnapshotStore } from '../types.ts';
import { type LocalSegments, sha256Of } from './local-segments.ts';
import type { SegmentEntry } from './manifest.ts';

/**
 * Writes a segment with `write`, which is given a file, and stores it. The name is never used twice, so that
 * removing a segment can't take away another writer's.
 */
export async function storeSegment<T>(
  store: SnapshotStore,
  local: LocalSegments,
  size: number,
  write: (file: string) => T,
): Promise<{ readonly entry: SegmentEntry; readonly written: T }> {
  const file = await local.temporaryFile();
  try {
    const written = write(file);
    const { size: bytes } = await stat(file);
    const entry = { name: randomUUID(), bytes, sha256: await sha256Of(file), size, deleted: [] };
    await store.putSegment(entry.name, file);
    await local.adopt(file, entry);
    return { entry, written };
  } finally {
    await rm(file, { force: true });
  }
}
