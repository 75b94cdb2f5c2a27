import type { IndexWriter } from '../../functions/publishing/ports.ts';
import type { IndexChange } from '../../functions/search/types.ts';

/** An index in memory that keeps the newest change of each report. */
export interface MemoryIndex extends IndexWriter {
  get(id: string): IndexChange | undefined;
}

export function createMemoryIndex(): MemoryIndex {
  const changes = new Map<string, IndexChange>();
  return {
    get: (id) => changes.get(id),
    async apply(batch) {
      for (const change of batch) {
        const { id, version } = change.report;
        if ((changes.get(id)?.report.version ?? -1) < version) changes.set(id, change);
      }
    },
    async *versions() {
      for (const { report } of [...changes.values()]) yield { id: report.id, version: report.version };
    },
  };
}
