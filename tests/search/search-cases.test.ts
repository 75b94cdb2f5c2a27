import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIndexWriter } from '../../functions/search/index-writer.ts';
import { openSearchIndex } from '../../functions/search/search-index.ts';
import type { SearchIndex } from '../../functions/search/types.ts';
import { fakeSnapshotStore } from '../fakes/snapshot-store.ts';
import { searchCases } from './cases.ts';
import { publish } from './open-index.ts';
import { sampleReports } from './sample-reports.ts';

let directory: string;
let index: SearchIndex;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gazette-search-'));
  const store = fakeSnapshotStore();
  const writer = createIndexWriter({ store, directory: join(directory, 'writer') });
  // Several segments, since results must not depend on how reports came in.
  for (let i = 0; i < sampleReports.length; i += 6)
    await writer.apply(sampleReports.slice(i, i + 6).map(publish));
  index = openSearchIndex({ store, directory: join(directory, 'reader') });
});

afterAll(() => rm(directory, { recursive: true, force: true }));

describe('search cases', () => {
  test.each(searchCases)('$query', async ({ query, mustFind, mustNotFind = [], inOrder = false }) => {
    const { hits } = await index.search({ q: query, size: 50 });
    const ids = hits.map(({ id }) => id);
    const firstFive = ids.slice(0, 5);
    expect(mustFind.filter((id) => !firstFive.includes(id))).toEqual([]);
    expect(mustNotFind.filter((id) => ids.includes(id))).toEqual([]);
    if (inOrder) expect(ids.filter((id) => mustFind.includes(id))).toEqual(mustFind);
  });

  test('there are at least 60', () => {
    expect(searchCases.length).toBeGreaterThanOrEqual(60);
  });
});
