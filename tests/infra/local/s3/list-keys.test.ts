import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listKeys } from '../../../../infra/local/s3/list-keys.ts';
import { openStore, type Store } from '../../../../infra/local/s3/store/open-store.ts';

let directory: string;
let store: Store;

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'gazette-s3-'));
  store = openStore(directory);
});
afterAll(() => {
  store.close();
  rmSync(directory, { recursive: true });
});

function fill(keys: readonly string[]): void {
  const about = {
    bucket: 'b',
    etag: '',
    size: 0,
    modified: 0,
    headers: {},
    tags: '',
    checksums: {},
    files: [],
  };
  const before = [...store.objects.scan('b', Buffer.of(), Buffer.of(0xff))];
  for (const { key } of before) store.objects.remove('b', key);
  for (const key of keys) store.objects.put({ ...about, key }, Buffer.of());
}

function inPages(prefix: string, delimiter: string, count: number): readonly string[] {
  const seen: string[] = [];
  let from: Uint8Array | undefined = Buffer.of();
  while (from) {
    const list = listKeys(store.objects, { bucket: 'b', prefix, delimiter, from, count });
    seen.push(...[...list.objects.map(({ key }) => key), ...list.groups].toSorted(byBytes));
    from = list.next;
  }
  return seen;
}

function expected(keys: readonly string[], prefix: string, delimiter: string): readonly string[] {
  const shown = keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => {
      const cut = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
      return cut < 0 ? key : key.slice(0, cut + delimiter.length);
    });
  return [...new Set(shown)].toSorted(byBytes);
}

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

const letters = fc.constantFrom('a', 'b', '/', '//', '\0', 'đ', '\uffff', '😀');
const words = (options: fc.StringConstraints) => fc.string({ unit: letters, ...options });

test('pages of any size hold every key and group once, in order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(words({ minLength: 1, maxLength: 5 }), { maxLength: 12 }),
      words({ maxLength: 2 }),
      fc.constantFrom('', '/', '//', 'a', 'đ'),
      fc.integer({ min: 1, max: 4 }),
      (keys, prefix, delimiter, count) => {
        fill(keys);
        expect(inPages(prefix, delimiter, count)).toEqual(expected(keys, prefix, delimiter));
      },
    ),
  );
});
