import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allChanges } from '../../functions/operations/all-changes.ts';
import { exportLibrary } from '../../functions/operations/export-library.ts';
import { importLibrary } from '../../functions/operations/import-library.ts';
import { reconcile } from '../../functions/operations/reconcile.ts';
import { redrive } from '../../functions/operations/redrive.ts';
import { buryReport } from '../../functions/publishing/bury-report.ts';
import { indexReports } from '../../functions/publishing/index-reports.ts';
import { publishReport } from '../../functions/publishing/publish-report.ts';
import { reportId } from '../../functions/publishing/report-id.ts';
import { createMemorySystem } from '../fakes/memory-system.ts';

type System = ReturnType<typeof createMemorySystem>;
let system: System;
let folder: string;

beforeEach(async () => {
  system = createMemorySystem();
  folder = await mkdtemp(join(tmpdir(), 'gazette-export-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function publish(key: string, text: string): Promise<void> {
  system.uploads.put(key, text);
  await publishReport(key, system);
  await indexReports(system.indexQueue.take(), system);
}

const into = (target: System) => ({
  ...target,
  putUpload: async (key: string, bytes: Uint8Array, metadata: Readonly<Record<string, string>>) => {
    target.uploads.put(key, bytes, metadata);
  },
});

/** Everything that can be seen from outside, as text. */
async function contentOf({ uploads, library, records }: System): Promise<string> {
  const parts = [];
  for await (const { key, etag } of uploads.list()) parts.push({ key, etag });
  for await (const pdf of library.list()) parts.push(pdf);
  for await (const record of records.all()) parts.push(record);
  return parts
    .map((part) => JSON.stringify(part))
    .sort()
    .join('\n');
}

async function makeLibrary(): Promise<void> {
  await publish('a.txt', 'một');
  await publish('a.txt', 'hai');
  await publish('b.txt', 'ba');
  system.uploads.remove('b.txt');
  await publishReport('b.txt', system);
  await publish('../c.txt', 'bốn');
  system.uploads.put('p.png', 'PIC');
  await publish('d.txt', 'năm\nimage p.png');
}

describe('export and import', () => {
  test('carry a whole library into an empty stack', async () => {
    await makeLibrary();
    await exportLibrary(folder, system, () => undefined);
    const target = createMemorySystem();
    const outcomes: string[] = [];
    await importLibrary(folder, into(target), (outcome) => outcomes.push(outcome));
    expect(outcomes).toHaveLength(5);
    expect(new Set(outcomes)).toEqual(new Set(['imported']));
    expect(await contentOf(target)).toBe(await contentOf(system));
    const id = reportId('a.txt');
    const [first] = (await target.records.get(id))?.revisions ?? [];
    expect(new TextDecoder().decode(await target.archive.getRevision(id, first?.sha256 ?? ''))).toBe(
      'pdf:một',
    );
  });

  test('repeated change nothing, and the pipeline finds nothing to do', async () => {
    await makeLibrary();
    await exportLibrary(folder, system, () => undefined);
    const list = await readFile(join(folder, 'reports.jsonl'), 'utf8');
    await exportLibrary(folder, system, () => undefined);
    expect(await readFile(join(folder, 'reports.jsonl'), 'utf8')).toBe(list);
    const target = createMemorySystem();
    target.clock.advance(24 * 3_600_000);
    await importLibrary(folder, into(target), () => undefined);
    await indexReports(target.indexQueue.take(), target);
    const before = await contentOf(target);
    await importLibrary(folder, into(target), () => undefined);
    for (const key of ['a.txt', 'b.txt', 'd.txt']) await publishReport(key, target);
    expect(await contentOf(target)).toBe(before);
    expect(await reconcile(target, true, () => undefined)).toEqual({ publish: 0, index: 0 });
  });

  test('leave an upload to be published that no record spoke of yet', async () => {
    await publish('a.txt', 'một');
    system.uploads.put('a.txt', 'hai');
    await exportLibrary(folder, system, () => undefined);
    const target = createMemorySystem();
    await importLibrary(folder, into(target), () => undefined);
    await publishReport('a.txt', target);
    expect(await target.records.get(reportId('a.txt'))).toMatchObject({
      publication: { title: 'hai', revision: 2 },
    });
  });
});

describe('reconcile', () => {
  test('tells what differs, and has it mended unless it is a dry run', async () => {
    await makeLibrary();
    system.uploads.remove('a.txt');
    await publishReport('a.txt', system);
    system.publishQueue.take();
    system.indexQueue.take();
    system.uploads.put('new.txt', 'sáu');
    const lines: string[] = [];
    const counts = await reconcile(system, true, (line) => lines.push(line));
    expect(counts).toEqual({ publish: 1, index: 1 });
    expect(lines).toEqual(['upload not published: new.txt', `index is behind: ${reportId('a.txt')}`]);
    expect(system.publishQueue.take()).toEqual([]);
    await reconcile(system, false, () => undefined);
    expect(system.publishQueue.take()).toEqual(['new.txt']);
    expect(system.indexQueue.take()).toEqual([reportId('a.txt')]);
  });
});

test('redrive sends what failed repeatedly, and nothing else', async () => {
  await publish('bad.txt', 'reject');
  system.uploads.put('poison.txt', 'crash');
  await buryReport('poison.txt', system);
  expect(await redrive(system, true, () => undefined)).toBe(1);
  expect(system.publishQueue.take()).toEqual([]);
  expect(await redrive(system, false, () => undefined)).toBe(1);
  expect(system.publishQueue.take()).toEqual(['poison.txt']);
});

test('a rebuilt index has every public report and tombstone', async () => {
  await makeLibrary();
  const kinds = [];
  for await (const { kind, report } of allChanges(system, () => undefined)) kinds.push([report.key, kind]);
  expect(kinds.sort()).toEqual([
    ['a.txt', 'publish'],
    ['b.txt', 'withdraw'],
    ['d.txt', 'publish'],
  ]);
});
