import { createLineRenderer } from './line-renderer.ts';
import { createMemoryArchive } from './memory-archive.ts';
import { createMemoryIndex } from './memory-index.ts';
import { createMemoryLibrary } from './memory-library.ts';
import { createMemoryQueue } from './memory-queue.ts';
import { createMemoryRecords } from './memory-records.ts';
import { createMemoryUploads } from './memory-uploads.ts';

/** All ports of the publishing use cases in memory, on one clock that only moves when told (`clock.advance`). */
export function createMemorySystem() {
  let time = Date.UTC(2026, 0, 5, 8);
  const clock = {
    now: () => time,
    advance: (milliseconds: number) => {
      time += milliseconds;
    },
  };
  return {
    clock,
    uploads: createMemoryUploads(clock.now),
    library: createMemoryLibrary(),
    archive: createMemoryArchive(),
    records: createMemoryRecords(clock.now),
    publishQueue: createMemoryQueue(),
    indexQueue: createMemoryQueue(),
    index: createMemoryIndex(),
    renderer: createLineRenderer(),
  };
}
