import { randomUUID } from 'node:crypto';
import { readdir, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createIndexWriter } from '../../functions/search/index-writer.ts';
import { openSearchIndex } from '../../functions/search/search-index.ts';
import type { SearchRequest } from '../../functions/search/types.ts';
import { fakeSnapshotStore } from '../fakes/snapshot-store.ts';
import { indexOf, publish, testDirectory } from './open-index.ts';
import { reportOf, sampleReports } from './sample-reports.ts';

async function storeWith(...ids: readonly string[]) {
  const store = fakeSnapshotStore();
  const writer = createIndexWriter({ store, directory: await testDirectory() });
  const add = (id: string) => writer.apply([publish(reportOf({ id, text: 'nước' }))]);
  for (const id of ids) await add(id);
  return { store, add };
}

describe('results', () => {
  test('a hit has all metadata of its report, and no text', async () => {
    const report = sampleReports.find(({ id }) => id === 'kinh-te')!;
    const index = await indexOf(sampleReports);
    const { hits } = await index.search({ q: 'tổng thu ngân sách' });
    const { text: _, ...metadata } = report;
    expect(hits[0]).toEqual({
      ...metadata,
      titleParts: [{ text: report.title, marked: false }],
      snippet: expect.arrayContaining([{ text: 'Tổng thu ngân sách', marked: true }]),
    });
  });

  test('a hit in the title alone shows the summary', async () => {
    const index = await indexOf([
      reportOf({ id: 'a', title: 'Cầu treo', summary: 'Sửa cầu.', text: 'Sửa.' }),
    ]);
    const { hits } = await index.search({ q: 'treo' });
    expect(hits[0]?.snippet).toEqual([{ text: 'Sửa cầu.', marked: false }]);
  });

  test('pages cut one order', async () => {
    const index = await indexOf(sampleReports, 3);
    const request = { q: 'phường', size: 50 };
    const all = (await index.search(request)).hits.map(({ id }) => id);
    const pages = [];
    for (let page = 1; page <= Math.ceil(all.length / 3); page++) {
      const { hits, total } = await index.search({ ...request, page, size: 3 });
      expect(total).toBe(all.length);
      pages.push(...hits.map(({ id }) => id));
    }
    expect(pages).toEqual(all);
    expect((await index.search({ ...request, page: 99 })).hits).toEqual([]);
  });

  test('sorts by date, a report without one by the day it was published', async () => {
    const index = await indexOf([
      reportOf({ id: 'b', date: '2026-02-01' }),
      reportOf({ id: 'none', publishedAt: '2026-03-01T00:00:00Z' }),
      reportOf({ id: 'c', date: '2026-04-01' }),
      reportOf({ id: 'a', date: '1999-04-01' }),
    ]);
    const ids = async (request: SearchRequest) => (await index.search(request)).hits.map(({ id }) => id);
    expect(await ids({ q: 'báo cáo', sort: 'newest' })).toEqual(['c', 'none', 'b', 'a']);
    expect(await ids({ q: '', sort: 'oldest' })).toEqual(['a', 'b', 'none', 'c']);
  });

  test.each([
    [{ page: -1, size: 1e9 }, 1, 50],
    [{ page: 0, size: 0 }, 1, 1],
    [{ page: Number.NaN, size: Number.NaN }, 1, 10],
    [{ page: 1.7, size: 2.2 }, 1, 2],
  ])('reads %o as it can', async (given, page, size) => {
    const index = await indexOf(sampleReports);
    expect(await index.search({ q: '', ...given })).toMatchObject({
      page,
      size,
      total: sampleReports.length,
    });
  });

  test('answers anything', async () => {
    const index = await indexOf(sampleReports);
    const odd = [
      '"',
      '\0',
      '%00',
      'NEAR(a b)',
      "' OR 1=1 --",
      '*',
      '-',
      ':',
      '\ud800',
      'a'.repeat(100_000),
      '{x}:y ^z',
    ];
    for (const q of odd) {
      await expect(index.search({ q })).resolves.toMatchObject({ page: 1 });
      await expect(index.suggest(q)).resolves.toBeInstanceOf(Array);
    }
  });
});

describe('facets', () => {
  const reports = [
    reportOf({ id: '1', type: 'Báo cáo', issuer: 'Ủy ban nhân dân xã Tân Hòa', date: '2025-01-01' }),
    reportOf({ id: '2', type: 'Báo cáo', issuer: 'Uỷ ban nhân dân xã Tân Hoà', date: '2026-01-01' }),
    reportOf({ id: '3', type: 'Kế hoạch', issuer: 'Uỷ ban nhân dân xã Tân Hoà', date: '2026-02-01' }),
    reportOf({ id: '4', type: 'Kế hoạch', issuer: 'Đảng ủy', text: 'khác', title: 'Khác' }),
  ];

  test('count all results, equal names as one', async () => {
    const index = await indexOf(reports, 2);
    expect((await index.search({ q: 'báo cáo' })).facets).toEqual({
      type: [
        { value: 'Báo cáo', count: 2 },
        { value: 'Kế hoạch', count: 1 },
      ],
      issuer: [{ value: 'Ủy ban nhân dân xã Tân Hòa', count: 3 }],
      year: [
        { value: '2026', count: 2 },
        { value: '2025', count: 1 },
      ],
    });
  });

  test('are each counted as if not chosen', async () => {
    const index = await indexOf(reports, 2);
    const { total, facets } = await index.search({
      q: '',
      type: 'báo cáo',
      issuer: 'ỦY BAN NHÂN DÂN XÃ TÂN HOÀ',
      year: '2026',
    });
    expect(total).toBe(1);
    expect(facets.type.map(({ value, count }) => [value, count])).toEqual([
      ['Báo cáo', 1],
      ['Kế hoạch', 1],
    ]);
    expect(facets.issuer).toEqual([{ value: 'Ủy ban nhân dân xã Tân Hòa', count: 1 }]);
    expect(facets.year.map(({ value }) => value)).toEqual(['2026', '2025']);
  });

  test.each([{ type: 'Tin' }, { issuer: 'Không ai' }, { year: '1900' }, { year: 'x' }])(
    'a value that nothing has finds nothing: %o',
    async (facet) => {
      const index = await indexOf(reports, 2);
      expect((await index.search({ q: '', ...facet })).total).toBe(0);
    },
  );
});

describe('did you mean', () => {
  test.each([
    ['đuối nướcc', 'đuối nước'],
    ['dduoois nuwocs', 'đuối nước'],
    ['khiếu naij', 'khiếu nại'],
    ['hoaf giari', 'hòa giải'],
    ['"cầu treo" lozzz', '"cầu treo"'],
    ['"cấu tréo"', '"cau treo"'],
    ['khiếu nại suối', 'khiếu nại'],
    ['zzzzzz', undefined],
    ['nước', undefined],
  ])('%s: %s', async (q, better) => {
    const index = await indexOf(sampleReports);
    const { didYouMean } = await index.search({ q });
    expect(didYouMean).toBe(better);
    if (better) expect((await index.search({ q: better })).total).toBeGreaterThan(0);
  });
});

describe('suggestions', () => {
  test.each([
    ['ủy ban nhân dân t', ['Ủy ban nhân dân thành phố Lâm Giang', 'Ủy ban nhân dân xã Tân Hoà']],
    [
      'bao cao t',
      [
        'Báo cáo thu, nộp quỹ vì người nghèo quý I năm 2026',
        'Báo cáo tình hình kinh tế - xã hội quý II năm 2026',
        'Báo cáo tổng hợp các tổ dân phố năm 2026',
      ],
    ],
    ['41', ['411/UBND-VHXH']],
    ['kỳ họp', ['Thông báo kỳ họp thứ 8 Hội đồng nhân dân phường']],
    ['', []],
    ['***', []],
  ])('%s', async (typed, suggestions) => {
    const index = await indexOf(sampleReports);
    expect((await index.suggest(typed)).slice(0, suggestions.length || 1)).toEqual(suggestions);
  });

  test('are as many as asked for', async () => {
    const index = await indexOf(sampleReports);
    expect(await index.suggest('b', 2)).toHaveLength(2);
  });
});

describe('snapshots', () => {
  test('an index that was never written is empty', async () => {
    const index = openSearchIndex({ store: fakeSnapshotStore(), directory: await testDirectory() });
    expect(await index.search({ q: 'x' })).toMatchObject({ total: 0, hits: [] });
    expect(await index.count()).toBe(0);
    expect(await index.changes(3)).toEqual([]);
  });

  test('a newer one is seen when it is time to ask again', async () => {
    const { store, add } = await storeWith('a');
    let now = 0;
    const directory = await testDirectory();
    const index = openSearchIndex({ store, directory, refreshMs: 1_000, now: () => now });
    expect(await index.count()).toBe(1);
    await add('b');
    now = 999;
    expect(await index.count()).toBe(1);
    now = 1_000;
    expect(await index.count()).toBe(2);
  });

  test('while the store fails, answers come from the last one', async () => {
    const { store, add } = await storeWith('a');
    const directory = await testDirectory();
    const index = openSearchIndex({ store, directory, refreshMs: 0 });
    expect(await index.count()).toBe(1);
    const { fetchSegment } = store;
    store.fetchSegment = async (name, file) => {
      await writeFile(file, store.segments.get(name)!.subarray(0, 100));
      return true;
    };
    await add('b');
    expect(await index.count()).toBe(1);
    store.fetchSegment = fetchSegment;
    expect(await index.count()).toBe(2);
    expect((await readdir(directory)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('a damaged segment is never opened', async () => {
    const { store } = await storeWith('a');
    const [name, bytes] = [...store.segments][0]!;
    const damaged = Uint8Array.from(bytes);
    damaged[bytes.length >> 1]! ^= 1;
    store.segments.set(name, damaged);
    const index = openSearchIndex({ store, directory: await testDirectory() });
    await expect(index.count()).rejects.toThrow('damaged');
    store.segments.set(name, bytes);
    expect(await index.count()).toBe(1);
  });

  test('a copy that was cut off is fetched anew', async () => {
    const { store } = await storeWith('a');
    const directory = await testDirectory();
    await openSearchIndex({ store, directory }).count();
    const [copy] = await readdir(directory);
    await truncate(join(directory, copy!), 5_000);
    expect(await openSearchIndex({ store, directory }).count()).toBe(1);
  });

  test('a copy that is no database is fetched anew', async () => {
    const { store } = await storeWith('a');
    const directory = await testDirectory();
    await openSearchIndex({ store, directory }).count();
    const [copy] = await readdir(directory);
    await writeFile(join(directory, copy!), Buffer.alloc([...store.segments.values()][0]!.length));
    expect(await openSearchIndex({ store, directory }).count()).toBe(1);
  });

  test('a copy that goes bad while it is open is fetched anew', async () => {
    const store = fakeSnapshotStore();
    const writer = createIndexWriter({ store, directory: await testDirectory() });
    const text = Array.from({ length: 3_000 }, (_, i) => `chữ${i}`).join(' ');
    await writer.apply([publish(reportOf({ id: 'a', text }))]);
    const directory = await testDirectory();
    const index = openSearchIndex({ store, directory });
    expect(await index.count()).toBe(1);
    const [copy] = await readdir(directory);
    const { length } = [...store.segments.values()][0]!;
    await writeFile(join(directory, copy!), Buffer.alloc(length, 0xff), { flag: 'r+' });
    expect((await index.search({ q: 'chữ2999' })).total).toBe(1);
  });

  test('files that an earlier process left are removed in time', async () => {
    const { store } = await storeWith('a');
    const directory = await testDirectory();
    const old = new Date(Date.now() - 7_200_000);
    const left = ['db', 'part'].map((ending) => `segment-${randomUUID()}.${ending}`);
    const fresh = `segment-${randomUUID()}.part`;
    for (const name of [...left, fresh, 'other.db']) await writeFile(join(directory, name), '');
    for (const name of [...left, 'other.db']) await utimes(join(directory, name), old, old);
    await openSearchIndex({ store, directory }).count();
    const [segment] = store.segments.keys();
    expect((await readdir(directory)).sort()).toEqual([`segment-${segment}.db`, fresh, 'other.db'].sort());
  });

  test('many readers at once share one refresh', async () => {
    const { store } = await storeWith('a', 'b');
    let fetches = 0;
    const { fetchSegment } = store;
    store.fetchSegment = (name, file) => {
      fetches += 1;
      return fetchSegment(name, file);
    };
    const index = openSearchIndex({ store, directory: await testDirectory() });
    const counts = await Promise.all(Array.from({ length: 20 }, () => index.count()));
    expect(new Set(counts)).toEqual(new Set([2]));
    expect(fetches).toBe(2);
  });
});
