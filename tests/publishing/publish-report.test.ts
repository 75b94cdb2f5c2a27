import { beforeEach, describe, expect, test } from 'vitest';
import { publishReport } from '../../functions/publishing/publish-report.ts';
import { reportId } from '../../functions/publishing/report-id.ts';
import { createMemorySystem } from '../fakes/memory-system.ts';
import { textOfPdf } from './text-of-pdf.ts';

const key = '2026/a.txt';
const id = reportId(key);
let system: ReturnType<typeof createMemorySystem>;

beforeEach(() => {
  system = createMemorySystem();
});

const run = (name = key) => publishReport(name, system);
const record = () => system.records.get(id);
const pdf = (pdfKey = `${key}.pdf`) => textOfPdf(pdfKey, system.library);

async function archived(number: number): Promise<string | undefined> {
  const revision = (await record())?.revisions.find((each) => each.revision === number);
  const bytes = await system.archive.getRevision(id, revision?.sha256 ?? '');
  return bytes && new TextDecoder().decode(bytes);
}

describe('an upload', () => {
  test('becomes a PDF, a revision in the archive, a record and a message to the index', async () => {
    const upload = system.uploads.put(key, 'Báo cáo\nmột');
    expect(await run()).toBe('published');
    expect(await pdf()).toBe('pdf:Báo cáo\nmột');
    expect(await record()).toMatchObject({
      id,
      key,
      version: 1,
      status: 'published',
      upload: { etag: upload.etag },
      publication: { revision: 1, title: 'Báo cáo', sourceEtag: upload.etag },
      revisions: [{ revision: 1 }],
    });
    expect(await archived(1)).toBe('pdf:Báo cáo\nmột');
    expect(system.indexQueue.take()).toEqual([id]);
  });

  test('delivered twice changes nothing the second time', async () => {
    system.uploads.put(key, 'một');
    await run();
    const before = await record();
    expect(await run()).toBe('published');
    expect(await record()).toEqual(before);
  });

  test('put there again with other metadata is published anew, also within the same second', async () => {
    system.uploads.put(key, 'một', { title: 'Một' });
    await run();
    const before = await record();
    system.uploads.put(key, 'một', { title: 'Hai' });
    await run();
    expect((await record())?.version).toBe((before?.version ?? 0) + 1);
    expect((await record())?.upload?.userMetadata).toEqual({ title: 'Hai' });
  });

  test('that was rejected and is put there again as it was gets another look', async () => {
    system.uploads.put(key, 'reject');
    await run();
    const before = await record();
    system.clock.advance(1_000);
    system.uploads.put(key, 'reject');
    await run();
    expect((await record())?.updatedAt).not.toBe(before?.updatedAt);
  });

  test('overwritten replaces the PDF and adds a revision', async () => {
    system.uploads.put(key, 'một');
    await run();
    system.uploads.put(key, 'hai');
    await run();
    expect(await pdf()).toBe('pdf:hai');
    expect(await record()).toMatchObject({ version: 2, publication: { revision: 2 } });
    expect(await archived(1)).toBe('pdf:một');
  });

  test('deleted is withdrawn: PDF gone, revisions kept, tombstone left', async () => {
    system.uploads.put(key, 'một');
    await run();
    system.uploads.remove(key);
    expect(await run()).toBe('withdrawn');
    expect(await pdf()).toBeUndefined();
    expect(await record()).toMatchObject({ version: 2, status: 'withdrawn', publication: { title: 'một' } });
    expect((await record())?.withdrawnAt).toBe('2026-01-05T08:00:00.000Z');
    expect(await archived(1)).toBe('pdf:một');
  });

  test('uploaded again after a withdrawal is a new revision', async () => {
    system.uploads.put(key, 'một');
    await run();
    system.uploads.remove(key);
    await run();
    system.uploads.put(key, 'một');
    expect(await run()).toBe('published');
    expect(await record()).toMatchObject({ version: 3, publication: { revision: 2 } });
    expect((await record())?.withdrawnAt).toBeUndefined();
    expect(await pdf()).toBe('pdf:một');
  });

  test('that cannot be read keeps the earlier PDF and shows its reason', async () => {
    system.uploads.put(key, 'một');
    await run();
    const bad = system.uploads.put(key, 'reject');
    expect(await run()).toBe('rejected');
    expect(await pdf()).toBe('pdf:một');
    expect(await record()).toMatchObject({
      status: 'rejected',
      reason: { code: 'empty' },
      upload: { etag: bad.etag },
      publication: { revision: 1, title: 'một' },
    });
  });

  test('rejected and then deleted is forgotten', async () => {
    system.uploads.put(key, 'reject');
    await run();
    system.uploads.remove(key);
    expect(await run()).toBe('forgotten');
    expect(await record()).toBeUndefined();
  });

  test('that fails for a passing reason leaves no lease behind', async () => {
    system.uploads.put(key, 'crash');
    await expect(run()).rejects.toThrow('renderer crashed');
    expect(await system.records.claim(id, key)).toMatchObject({ held: true });
  });
});

describe('a lease', () => {
  test('held by another sends the key back to the queue', async () => {
    system.uploads.put(key, 'một');
    await system.records.claim(id, key);
    expect(await run()).toBe('busy');
    expect(system.publishQueue.take()).toEqual([key]);
    expect(await pdf()).toBeUndefined();
  });

  test('held by another sends it back with the failures so far, which end it at last', async () => {
    system.uploads.put(key, 'crash');
    await system.records.claim(id, key);
    const sent: unknown[] = [];
    const publishQueue = { send: async (...message: unknown[]) => void sent.push(message) };
    expect(await publishReport(key, { ...system, publishQueue }, 2)).toBe('busy');
    expect(sent).toEqual([[[key], { delaySeconds: 2, failures: 2 }]]);
    await expect(publishReport(key, { ...system, publishQueue }, 3)).rejects.toThrow('3 attempts');
    expect(sent).toHaveLength(1);
  });

  test('of a worker that died runs out', async () => {
    system.uploads.put(key, 'một');
    await system.records.claim(id, key);
    system.clock.advance(76_000);
    expect(await run()).toBe('published');
  });
});

describe('pictures beside a report', () => {
  test('make it wait, and wake it when they come', async () => {
    system.uploads.put(key, 'một\nimage 2026/a.png');
    expect(await run()).toBe('waiting');
    expect(await record()).toMatchObject({ waiting: { images: ['2026/a.png'] } });
    system.uploads.put('2026/a.png', 'PIC');
    expect(await run('2026/a.png')).toBe('passed-on');
    expect(system.publishQueue.take()).toEqual([key]);
    expect(await run()).toBe('published');
    expect(await pdf()).toBe('pdf:một\nimage 2026/a.pngPIC');
  });

  test('that never come reject it after fifteen minutes, naming them', async () => {
    system.uploads.put(key, 'một\nimage a.png');
    await run();
    system.clock.advance(14 * 60_000);
    expect(await run()).toBe('waiting');
    system.clock.advance(60_000);
    expect(await run()).toBe('rejected');
    expect(await record()).toMatchObject({ reason: { code: 'missing-image' } });
    expect((await record())?.reason?.en).toContain('a.png');
  });

  test('that come late still publish it', async () => {
    system.uploads.put(key, 'một\nimage a.png');
    await run();
    system.clock.advance(16 * 60_000);
    await run();
    system.uploads.put('a.png', 'PIC');
    expect(await run()).toBe('published');
  });

  test('that change make a new revision', async () => {
    system.uploads.put('a.png', 'ONE');
    system.uploads.put(key, 'một\nimage a.png');
    await run();
    system.uploads.put('a.png', 'TWO');
    await run();
    expect(await pdf()).toBe('pdf:một\nimage a.pngTWO');
    expect(await record()).toMatchObject({ publication: { revision: 2 } });
  });
});

describe('keys', () => {
  test('that are folders or unknown leave no trace', async () => {
    expect(await run('folder/')).toBe('ignored');
    expect(await run('gone.txt')).toBe('forgotten');
    expect(await system.records.get(reportId('gone.txt'))).toBeUndefined();
  });

  test.each([
    '../x.md',
    '/x.md',
    'a//b.md',
    'a/./b.md',
    'x\u202etxt.md',
    'a.docx.pdf',
    `${'a'.repeat(1021)}.md`,
  ])('%s is rejected', async (bad) => {
    system.uploads.put(bad, 'một');
    expect(await run(bad)).toBe('rejected');
    expect(await system.records.get(reportId(bad))).toMatchObject({ reason: { code: 'bad-key' } });
  });

  test('in decomposed form yield to their composed twin, and return when it goes', async () => {
    const composed = 'báo cáo.txt'.normalize('NFC');
    const decomposed = composed.normalize('NFD');
    system.uploads.put(decomposed, 'hai');
    system.uploads.put(composed, 'một');
    expect(await run(decomposed)).toBe('rejected');
    expect(await run(composed)).toBe('published');
    system.uploads.remove(composed);
    system.publishQueue.take();
    expect(await run(composed)).toBe('withdrawn');
    expect(system.publishQueue.take()).toEqual([decomposed]);
    expect(await run(decomposed)).toBe('published');
  });
});
