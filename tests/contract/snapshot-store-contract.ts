import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SnapshotStore } from '../../functions/search/types.ts';

/** What every store of the search index must do. `create` returns the store, which is empty at first. */
export function snapshotStoreContract(create: () => SnapshotStore): void {
  let directory: string;
  let store: SnapshotStore;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gazette-store-'));
    store = create();
  });
  afterAll(() => rm(directory, { recursive: true }));

  async function fileWith(content: string | Uint8Array): Promise<string> {
    const file = join(directory, randomBytes(8).toString('hex'));
    await writeFile(file, content);
    return file;
  }

  test('the snapshot is replaced by who knows it, and by nobody else', async () => {
    const [target, first, second] = [await fileWith(''), await fileWith('một'), await fileWith('hai')];
    expect(await store.fetch(target)).toBe('absent');
    expect(await store.replace(first, '"never"')).toBe(false);
    const one = await store.replace(first, undefined);
    expect(one).toEqual({ etag: expect.any(String) });
    if (!one) return;
    expect(await store.replace(second, undefined)).toBe(false);
    expect(await store.fetch(target, one.etag)).toBe('unchanged');
    const two = await store.replace(second, one.etag);
    expect(await store.replace(first, one.etag)).toBe(false);
    expect(await store.fetch(target, one.etag)).toEqual(two);
    expect(await readFile(target, 'utf8')).toBe('hai');
    expect(await store.fetch(target)).toEqual(two);
  });

  test('of many who replace the same snapshot one succeeds', async () => {
    const file = await fileWith('x');
    const known = await store.fetch(await fileWith(''));
    const etag = typeof known === 'string' ? undefined : known.etag;
    const files = await Promise.all(Array.from({ length: 8 }, (_, i) => fileWith(`bản ${i}`)));
    const outcomes = await Promise.all(files.map((one) => store.replace(one, etag)));
    expect(outcomes.filter((outcome) => outcome !== false)).toHaveLength(1);
    await store.fetch(file);
    expect(await readFile(file, 'utf8')).toBe(`bản ${outcomes.findIndex((outcome) => outcome !== false)}`);
  });

  test('segments come back as they were, whatever their size, until they are removed', async () => {
    const bytes = randomBytes(11_000_000);
    const target = await fileWith('');
    expect(await store.fetchSegment('large', target)).toBe(false);
    await store.putSegment('large', await fileWith(bytes));
    await store.putSegment('small', await fileWith('x'));
    expect(await store.fetchSegment('large', target)).toBe(true);
    expect(bytes.equals(await readFile(target))).toBe(true);
    await store.removeSegment('large');
    await store.removeSegment('large');
    expect(await store.fetchSegment('large', target)).toBe(false);
    expect(await store.fetchSegment('small', target)).toBe(true);
  });
}
