import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createIndexWriter } from '../../functions/search/index-writer.ts';
import { rebuildIndex } from '../../functions/search/rebuild-index.ts';
import { openSearchIndex } from '../../functions/search/search-index.ts';
import type { IndexChange, SnapshotStore } from '../../functions/search/types.ts';
import { fakeSnapshotStore } from '../fakes/snapshot-store.ts';
import { publish, testDirectory } from './open-index.ts';
import { reportOf } from './sample-reports.ts';

async function* changes(...all: readonly IndexChange[]): AsyncGenerator<IndexChange> {
  yield* all;
}

function published(id: string, version: number): IndexChange {
  return publish(reportOf({ id, version, text: `bản ${version} của ${id}` }));
}

async function idsOf(store: SnapshotStore): Promise<string[]> {
  const index = openSearchIndex({ store, directory: await testDirectory() });
  return (await index.pages(0, 100)).map(({ id }) => id);
}

/** Makes the snapshot look as if another version had written it. */
async function ofOtherVersion() {
  const store = fakeSnapshotStore();
  const writer = createIndexWriter({ store, directory: await testDirectory() });
  await writer.apply([published('old', 1)]);
  const { fetch } = store;
  let other = true;
  const replace = store.replace;
  store.replace = async (file, etag) => {
    const answer = await replace(file, etag);
    if (answer) other = false;
    return answer;
  };
  store.fetch = async (file, etag) => {
    const answer = await fetch(file, etag);
    if (other && typeof answer === 'object') {
      const snapshot = JSON.parse(await readFile(file, 'utf8'));
      await writeFile(file, JSON.stringify({ ...snapshot, version: '0/0' }));
    }
    return answer;
  };
  return store;
}

describe('rebuildIndex', () => {
  test('puts what it is given in place of what there was', async () => {
    const store = fakeSnapshotStore();
    const writer = createIndexWriter({ store, directory: await testDirectory() });
    await writer.apply([published('a', 1), published('gone', 1)]);
    const directory = await testDirectory();
    await rebuildIndex({ store, directory }, changes(published('a', 2), published('b', 1)));
    expect(await idsOf(store)).toEqual(['a', 'b']);
    await writer.apply([published('c', 1)]);
    expect(await idsOf(store)).toEqual(['a', 'b', 'c']);
    expect(await readdir(directory)).toEqual([]);
  });

  test('keeps what was published meanwhile', async () => {
    const store = fakeSnapshotStore();
    const writer = createIndexWriter({ store, directory: await testDirectory() });
    await writer.apply([published('a', 1)]);
    async function* meanwhile() {
      yield published('a', 1);
      await writer.apply([published('a', 2), published('b', 1)]);
      yield published('c', 1);
    }
    await rebuildIndex({ store, directory: await testDirectory() }, meanwhile());
    expect(await idsOf(store)).toEqual(['a', 'b', 'c']);
    const versions = await Array.fromAsync(writer.versions());
    expect(versions.find(({ id }) => id === 'a')).toEqual({ id: 'a', version: 2 });
  });

  test('an index of another version is not touched but by rebuilding it', async () => {
    const store = await ofOtherVersion();
    const writer = createIndexWriter({ store, directory: await testDirectory() });
    await expect(writer.apply([published('a', 1)])).rejects.toThrow('npm run reindex');
    await expect(Array.fromAsync(writer.versions())).rejects.toThrow('npm run reindex');
    await expect(idsOf(store)).rejects.toThrow('npm run reindex');
    await rebuildIndex({ store, directory: await testDirectory() }, changes(published('b', 1)));
    expect(await idsOf(store)).toEqual(['b']);
    await writer.apply([published('a', 1)]);
    expect(await idsOf(store)).toEqual(['a', 'b']);
  });

  test('nothing makes an empty index', async () => {
    const store = fakeSnapshotStore();
    await rebuildIndex({ store, directory: await testDirectory() }, changes());
    expect(await idsOf(store)).toEqual([]);
  });
});
