import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createIndexWriter } from '../../functions/search/index-writer.ts';
import { openSearchIndex } from '../../functions/search/search-index.ts';
import type { IndexChange, IndexedReport, SearchIndex } from '../../functions/search/types.ts';
import { fakeSnapshotStore } from '../fakes/snapshot-store.ts';

/** A directory that is gone after the test. */
export async function testDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'gazette-search-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** An index of some reports, written in batches of `batch`. */
export async function indexOf(reports: readonly IndexedReport[], batch = 7): Promise<SearchIndex> {
  const store = fakeSnapshotStore();
  const writer = createIndexWriter({ store, directory: await testDirectory() });
  for (let i = 0; i < reports.length; i += batch)
    await writer.apply(reports.slice(i, i + batch).map(publish));
  return openSearchIndex({ store, directory: await testDirectory() });
}

export function publish(report: IndexedReport): IndexChange {
  return { kind: 'publish', report };
}
