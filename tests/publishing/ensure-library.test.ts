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

describe('the library', () => {
  test('gets back a PDF that was lost, from the archive', async () => {
    system.uploads.put(key, 'một');
    await run();
    const head = await system.library.head(`${key}.pdf`);
    await system.library.remove(`${key}.pdf`, head?.etag ?? '');
    await run();
    expect(await pdf()).toBe('pdf:một');
  });

  describe('that lost a PDF which no record speaks of', () => {
    /** Publishes `một`, then `hai` by a worker that dies before its record, as far as `ports` let it come. */
    async function beginAnother(ports: Partial<typeof system>): Promise<void> {
      system.uploads.put(key, 'một');
      await run();
      system.uploads.put(key, 'hai');
      await expect(publishReport(key, { ...system, ...ports })).rejects.toThrow('died');
      const head = await system.library.head(`${key}.pdf`);
      await system.library.remove(`${key}.pdf`, head?.etag ?? '');
      system.uploads.put(key, 'reject');
      expect(await run()).toBe('rejected');
    }
    const die = async () => {
      throw new Error('died');
    };

    test('gets it back, not the one before', async () => {
      await beginAnother({ records: { ...system.records, settle: die } });
      expect(await pdf()).toBe('pdf:hai');
      expect(await record()).toMatchObject({
        status: 'rejected',
        publication: { revision: 2, title: 'hai' },
        revisions: [{ revision: 1 }, { revision: 2 }],
      });
    });

    test('is looked at again when a late request must have landed', async () => {
      system.uploads.put(key, 'một');
      const library = { ...system.library, put: die };
      await expect(publishReport(key, { ...system, library })).rejects.toThrow('died');
      system.uploads.remove(key);
      system.publishQueue.take();
      expect(await run()).toBe('forgotten');
      expect(system.publishQueue.take()).toEqual([key]);
      const intent = { id, sha256: 'late' };
      await system.library.put(`${key}.pdf`, new Uint8Array([1]), intent, undefined);
      expect(await run()).toBe('forgotten');
      expect(await pdf()).toBeUndefined();
      expect(system.publishQueue.take()).toEqual([]);
    });

    test('gets the one before where the archive was not complete', async () => {
      await beginAnother({ archive: { ...system.archive, putText: die } });
      expect(await pdf()).toBe('pdf:một');
      expect(await record()).toMatchObject({ status: 'rejected', publication: { revision: 1 } });
    });
  });

  test('loses a PDF that an attempt left behind when the next upload is rejected', async () => {
    await system.library.put(`${key}.pdf`, new Uint8Array([1]), { id, sha256: '' }, undefined);
    system.uploads.put(key, 'reject');
    await run();
    expect(await pdf()).toBeUndefined();
  });

  test('gets the new PDF where an attempt that ended early left another', async () => {
    await system.library.put(`${key}.pdf`, new Uint8Array([1]), { id, sha256: '' }, undefined);
    system.uploads.put(key, 'hai');
    await run();
    expect(await pdf()).toBe('pdf:hai');
  });

  test('keeps the PDF of another report under the same name', async () => {
    system.uploads.put('b.pdf', 'scan');
    await run('b.pdf');
    await run('b');
    expect(await pdf('b.pdf')).toBe('pdf:scan');
  });
});
