import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIndexWriter, type SnapshotWriter } from '../../functions/search/index-writer.ts';
import { openSearchIndex } from '../../functions/search/search-index.ts';
import type { IndexChange } from '../../functions/search/types.ts';
import { type FakeSnapshotStore, fakeSnapshotStore } from '../fakes/snapshot-store.ts';
import { publish, testDirectory } from './open-index.ts';
import { reportOf } from './sample-reports.ts';

function withdraw(id: string, version: number): IndexChange {
  return {
    kind: 'withdraw',
    report: { id, version, key: `${id}.md`, title: `Tin ${id}`, withdrawnAt: '2026-07-01T00:00:00.000Z' },
  };
}

function published(id: string, version = 1, text = ''): IndexChange {
  return publish(reportOf({ id, version, revision: version, title: `Tin ${id}`, text }));
}

async function versionsOf(writer: SnapshotWriter): Promise<Record<string, number>> {
  const versions = await Array.fromAsync(writer.versions());
  expect(new Set(versions.map(({ id }) => id)).size).toBe(versions.length);
  return Object.fromEntries(versions.map(({ id, version }) => [id, version]));
}

async function found(store: FakeSnapshotStore, q: string): Promise<string[]> {
  const index = openSearchIndex({ store, directory: await testDirectory() });
  const { hits, total } = await index.search({ q, size: 50 });
  expect(hits).toHaveLength(Math.min(total, 50));
  return hits.map(({ id }) => id).sort();
}

describe('the index writer', () => {
  test('publishes what it is given', async () => {
    const store = fakeSnapshotStore();
    const writer = createIndexWriter({ store, directory: await testDirectory() });
    await writer.apply([published('a', 1, 'nước'), published('b', 3, 'nước sạch')]);
    expect(await found(store, 'nước')).toEqual(['a', 'b']);
    expect(await versionsOf(writer)).toEqual({ a: 1, b: 3 });
  });

  test('takes the newest of a report in one batch, and never goes back', async () => {
    const store = fakeSnapshotStore();
    const writer = createIndexWriter({ store, directory: await testDirectory() });
    await writer.apply([published('a', 2, 'mới'), published('a', 1, 'cũ')]);
    await writer.apply([published('a', 1, 'cũ')]);
    expect(await found(store, 'cũ')).toEqual([]);
    expect(await found(store, 'mới')).toEqual(['a']);
  });

  test('writes nothing for what is there already', async () => {
    const store = fakeSnapshotStore();
    const writer = createIndexWriter({ store, directory: await testDirectory() });
    await writer.apply([published('a', 2)]);
    const written = store.bytesWritten();
    await writer.apply([published('a', 2), withdraw('a', 1)]);
    await writer.apply([]);
    expect(store.bytesWritten()).toBe(written);
  });

  test('keeps of a withdrawn report what the feed needs', async () => {
    const store = fakeSnapshotStore();
    const writer = createIndexWriter({ store, directory: await testDirectory() });
    await writer.apply([published('a', 1, 'nước'), published('b', 1, 'nước')]);
    await writer.apply([withdraw('a', 2)]);
    await writer.apply([published('a', 1, 'nước')]);
    expect(await found(store, 'nước')).toEqual(['b']);
    expect(await versionsOf(writer)).toEqual({ a: 2, b: 1 });
    const index = openSearchIndex({ store, directory: await testDirectory() });
    expect(await index.count()).toBe(1);
    expect(await index.pages(0, 10)).toEqual([{ id: 'b', title: 'Tin b', at: '2026-06-01T08:00:00.000Z' }]);
    expect(await index.changes(5)).toEqual([
      { id: 'a', kind: 'withdrawn', title: 'Tin a', at: '2026-07-01T00:00:00.000Z' },
      { id: 'b', kind: 'new', title: 'Tin b', at: '2026-06-01T08:00:00.000Z' },
    ]);
    expect((await index.suggest('tin')).length).toBe(1);
  });

  test('puts a withdrawn report back', async () => {
    const store = fakeSnapshotStore();
    const writer = createIndexWriter({ store, directory: await testDirectory() });
    await writer.apply([withdraw('a', 2)]);
    await writer.apply([published('a', 3, 'nước')]);
    expect(await found(store, 'nước')).toEqual(['a']);
    expect(await versionsOf(writer)).toEqual({ a: 3 });
  });

  test('applies its changes again where another writer was quicker', async () => {
    const store = fakeSnapshotStore();
    const [one, other] = [
      createIndexWriter({ store, directory: await testDirectory() }),
      createIndexWriter({ store, directory: await testDirectory() }),
    ];
    await one.apply([published('a', 1), published('b', 1, 'cũ')]);
    store.beforeReplace = async () => {
      store.beforeReplace = async () => {};
      await other.apply([published('b', 3, 'mới nhất'), published('c', 1)]);
    };
    await one.apply([published('a', 2), published('b', 2, 'mới')]);
    expect(await versionsOf(one)).toEqual({ a: 2, b: 3, c: 1 });
    expect(await versionsOf(other)).toEqual({ a: 2, b: 3, c: 1 });
    expect(await found(store, 'mới')).toEqual(['b']);
    expect(await found(store, 'cũ')).toEqual([]);
  });

  test('merges segments as they become many, and keeps what others publish meanwhile', async () => {
    const store = fakeSnapshotStore();
    const [one, other] = [
      createIndexWriter({ store, directory: await testDirectory() }),
      createIndexWriter({ store, directory: await testDirectory() }),
    ];
    for (let i = 0; i < 7; i++) await one.apply([published(`r${i}`, 1, 'nước cũ')]);
    let replacements = 0;
    store.beforeReplace = async () => {
      replacements += 1;
      // The second replacement of this call is that of the merged segment.
      if (replacements === 2) await other.apply([published('r3', 2, 'nước mới'), withdraw('r5', 2)]);
    };
    await one.apply([published('r7', 1, 'nước cũ')]);
    store.beforeReplace = async () => {};
    expect(replacements).toBeGreaterThan(2);
    expect(JSON.parse(Buffer.from(store.snapshot()!).toString()).segments.length).toBeLessThan(4);
    expect(await found(store, 'nước')).toEqual(['r0', 'r1', 'r2', 'r3', 'r4', 'r6', 'r7']);
    expect(await found(store, 'mới')).toEqual(['r3']);
    expect(await versionsOf(one)).toMatchObject({ r3: 2, r5: 2, r7: 1 });
  });

  test('knows its own snapshot where the answer of the store was lost', async () => {
    const store = fakeSnapshotStore();
    const lossy: FakeSnapshotStore = {
      ...store,
      replace: async (file, etag) => {
        await store.replace(file, etag);
        return false;
      },
    };
    const writer = createIndexWriter({ store: lossy, directory: await testDirectory() });
    await writer.apply([published('a', 1, 'nước')]);
    expect(await found(store, 'nước')).toEqual(['a']);
  });

  test('goes on with the copies it has, and keeps none that are out of use', async () => {
    const store = fakeSnapshotStore();
    const directory = await testDirectory();
    const writer = createIndexWriter({ store, directory });
    for (let i = 0; i < 20; i++) await writer.apply([published(`r${i}`)]);
    const { segments } = JSON.parse(Buffer.from(store.snapshot()!).toString());
    const names = segments.map(({ name }: { name: string }) => `segment-${name}.db`);
    expect((await readdir(directory)).sort()).toEqual(names.sort());
    store.fetchSegment = async () => {
      throw new Error('not needed');
    };
    await writer.apply([published('r3', 2)]);
    expect(await versionsOf(writer)).toMatchObject({ r3: 2, r19: 1 });
  });

  test('goes on after a failure of the store', async () => {
    const store = fakeSnapshotStore();
    const writer = createIndexWriter({ store, directory: await testDirectory() });
    const { putSegment } = store;
    store.putSegment = async () => {
      throw new Error('no room');
    };
    await expect(writer.apply([published('a', 1, 'nước')])).rejects.toThrow('no room');
    store.putSegment = putSegment;
    await writer.apply([published('a', 1, 'nước')]);
    expect(await found(store, 'nước')).toEqual(['a']);
  });

  test('two writers at once lose nothing, in any order of their steps', async () => {
    const changes = fc.array(
      fc.record({
        writer: fc.nat(1),
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        version: fc.integer({ min: 1, max: 6 }),
        gone: fc.boolean(),
      }),
      { minLength: 1, maxLength: 24 },
    );
    await fc.assert(
      fc.asyncProperty(changes, fc.scheduler(), async (steps, scheduler) => {
        const store = fakeSnapshotStore();
        store.beforeReplace = () => scheduler.schedule(Promise.resolve());
        const directories = [await testDirectory(), await testDirectory()];
        const writers = directories.map((directory) => createIndexWriter({ store, directory }));
        const applied = steps.map(({ writer, id, version, gone }) =>
          writers[writer]!.apply([gone ? withdraw(id, version) : published(id, version, `bản ${version}`)]),
        );
        await scheduler.waitFor(Promise.all(applied));
        store.beforeReplace = async () => {};

        const newest: Record<string, number> = {};
        for (const { id, version } of steps) newest[id] = Math.max(newest[id] ?? 0, version);
        expect(await versionsOf(writers[0]!)).toEqual(newest);
      }),
      { numRuns: 25 },
    );
  });
});
