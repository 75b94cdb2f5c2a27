import { beforeEach, describe, expect, test } from 'vitest';
import { buryReport } from '../../functions/publishing/bury-report.ts';
import { indexReports } from '../../functions/publishing/index-reports.ts';
import { publishReport } from '../../functions/publishing/publish-report.ts';
import { reportId } from '../../functions/publishing/report-id.ts';
import { sweep } from '../../functions/publishing/sweep.ts';
import { createMemorySystem } from '../fakes/memory-system.ts';

let system: ReturnType<typeof createMemorySystem>;

beforeEach(() => {
  system = createMemorySystem();
});

async function settled(key: string, text: string): Promise<string> {
  system.uploads.put(key, text);
  await publishReport(key, system);
  await indexReports(system.indexQueue.take(), system);
  return reportId(key);
}

describe('sweep', () => {
  test('finds nothing where all is right', async () => {
    await settled('a.txt', 'một');
    await settled('b.txt', 'reject');
    expect(await sweep({ full: true }, system)).toEqual({ published: 0, indexed: 0 });
  });

  test('enqueues uploads without an event, overwritten and deleted ones', async () => {
    await settled('b.txt', 'hai');
    await settled('c.txt', 'ba');
    system.uploads.put('a.txt', 'một');
    system.uploads.put('b.txt', 'hai hai');
    system.uploads.remove('c.txt');
    await sweep({ full: true }, system);
    expect([...system.publishQueue.take()].sort()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  test('enqueues what the library lost and what it has too many', async () => {
    await settled('a.txt', 'một');
    const head = await system.library.head('a.txt.pdf');
    await system.library.remove('a.txt.pdf', head?.etag ?? '');
    await system.library.put(
      'z.md.pdf',
      new Uint8Array([1]),
      { id: reportId('z.md'), sha256: '' },
      undefined,
    );
    await sweep({ full: true }, system);
    const keys = system.publishQueue.take();
    expect([...keys].sort()).toEqual(['a.txt', 'z.md', 'z.md.pdf']);
    for (const key of keys) await publishReport(key, system);
    expect(await system.library.head('a.txt.pdf')).toBeDefined();
    expect(await system.library.head('z.md.pdf')).toBeUndefined();
  });

  test('enqueues what the index lacks', async () => {
    system.uploads.put('a.txt', 'một');
    await publishReport('a.txt', system);
    system.indexQueue.take();
    await sweep({ full: true }, system);
    expect(system.indexQueue.take()).toEqual([reportId('a.txt')]);
  });

  test('enqueues a report whose picture changed without an event', async () => {
    system.uploads.put('a.png', 'ONE');
    await settled('a.txt', 'image a.png');
    system.uploads.put('a.png', 'TWO');
    await sweep({ full: true }, system);
    expect(system.publishQueue.take()).toEqual(['a.txt']);
  });

  test('without full looks only at what waits or was left', async () => {
    system.uploads.put('w.txt', 'image none.png');
    await publishReport('w.txt', system);
    system.uploads.put('new.txt', 'một');
    await system.records.claim(reportId('left.txt'), 'left.txt');
    await sweep({ full: false }, system);
    expect(system.publishQueue.take()).toEqual(['w.txt']);
    system.clock.advance(6 * 60_000);
    await sweep({ full: false }, system);
    expect([...system.publishQueue.take()].sort()).toEqual(['left.txt', 'w.txt']);
  });
});

describe('bury', () => {
  test('marks an upload that failed too often, and a redrive tries it again', async () => {
    system.uploads.put('a.txt', 'crash');
    await expect(publishReport('a.txt', system)).rejects.toThrow();
    expect(await buryReport('a.txt', system)).toBe('buried');
    const record = await system.records.get(reportId('a.txt'));
    expect(record).toMatchObject({ status: 'rejected', reason: { code: 'failed-repeatedly' } });
    await expect(publishReport('a.txt', system)).rejects.toThrow();
  });

  test('leaves a published report alone', async () => {
    const id = await settled('a.txt', 'một');
    const before = await system.records.get(id);
    expect(await buryReport('a.txt', system)).toBe('settled');
    expect(await system.records.get(id)).toEqual(before);
  });
});

describe('indexReports', () => {
  test('indexes published reports and tombstones, and names the ids it could not read', async () => {
    const id = await settled('a.txt', 'một');
    expect(system.index.get(id)).toMatchObject({ kind: 'publish', report: { title: 'một', version: 1 } });
    system.uploads.remove('a.txt');
    await publishReport('a.txt', system);
    await indexReports([id], system);
    expect(system.index.get(id)).toMatchObject({ kind: 'withdraw', report: { version: 2 } });
    system.uploads.put('b.txt', 'hai');
    await publishReport('b.txt', system);
    const broken = { ...system, archive: { ...system.archive, getText: async () => undefined } };
    expect(await indexReports([reportId('b.txt')], broken)).toEqual([reportId('b.txt')]);
  });
});
