import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndexWriter } from '../../../functions/search/index-writer.ts';
import { openSearchIndex } from '../../../functions/search/search-index.ts';
import { fakeSnapshotStore } from '../../fakes/snapshot-store.ts';
import { sampleReports } from '../../search/sample-reports.ts';
import { mutated } from '../mutated.ts';
import type { Target } from '../target.ts';

const queries = [
  'phường đức thắng',
  '"đồng chí" -họp',
  'issuer:"Ủy ban" type:báo* year:2025',
  'number:05/BC-UBND from:01/2025 to:31/12/2025',
  'duc thang',
  'ddaor5 vieetj',
  'UBND 14/4',
];
const words = [
  '"',
  '“',
  '-',
  '*',
  ':',
  'year:',
  'from:',
  'NEAR(',
  ' OR ',
  '\0',
  '%',
  '\u0301',
  '😀',
  'Đ',
  '/',
  '..',
  ' '.repeat(50),
];

const folder = mkdtempSync(join(tmpdir(), 'gazette-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const store = fakeSnapshotStore();
const writer = createIndexWriter({ store, directory: join(folder, 'writer') });
await writer.apply(sampleReports.map((report) => ({ kind: 'publish', report })));
const index = openSearchIndex({ store, directory: join(folder, 'reader') });

/** Queries, put to an index. */
export const query: Target = {
  name: 'query',
  extension: 'txt',
  inputs: mutated(
    queries.map((text) => Buffer.from(text)),
    words,
  ),
  async attempt(input) {
    const q = Buffer.from(input).toString();
    const found = await index.search({ q });
    if (found.hits.length > found.total) throw new Error('more hits than results');
    for (const { titleParts, snippet } of found.hits) {
      if (![...titleParts, ...snippet].every(({ text }) => text.isWellFormed()))
        throw new Error('a letter was cut');
    }
    await index.suggest(q);
  },
};
