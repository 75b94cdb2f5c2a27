import { describe, expect, test } from 'vitest';
import { handleDesk } from '../../functions/desk/handle-desk.ts';
import type { ReportRecord, UploadStatus } from '../../functions/publishing/record.ts';
import { reportId } from '../../functions/publishing/report-id.ts';
import { createMemoryUploads } from '../fakes/memory-uploads.ts';
import { bodyOf, createPortal, request } from '../portal/build.ts';

const reason = {
  code: 'damaged',
  path: 'word/document.xml',
  vi: 'Tệp bị hỏng <1>.',
  en: 'Damaged <1>.',
} as const;

function createDesk() {
  const { records, publish, withdraw, settle } = createPortal();
  const uploads = createMemoryUploads(() => Date.UTC(2026, 3, 13, 3));
  const failures: unknown[] = [];
  const ports = { records, uploads, failed: (error: unknown) => failures.push(error) };
  const get = (path: string, method = 'GET') => handleDesk(request(path, {}, method), ports);
  const json = async (path: string) => JSON.parse(bodyOf(await get(path)));
  const of = (key: string) => json(`/api/uploads?key=${encodeURIComponent(key)}`);
  /** Settles a record of a key that was never published. */
  const note = (key: string, status: UploadStatus, more: Partial<ReportRecord> = {}) =>
    settle(reportId(key), key, () => ({
      id: reportId(key),
      key,
      version: 1,
      status,
      warnings: [],
      revisions: [],
      updatedAt: '2026-04-13T03:00:00.000Z',
      ...more,
    }));
  return { ports, uploads, failures, publish, withdraw, settle, get, json, of, note };
}

describe('/api/uploads?key=', () => {
  test('shows a published upload with all that the public sees of it', async () => {
    const { publish, of } = createDesk();
    const { id } = await publish({ title: 'Báo cáo', number: '05/BC' }, { key: '2026/Báo cáo.docx' });
    expect(await of('2026/Báo cáo.docx')).toMatchObject({
      id,
      key: '2026/Báo cáo.docx',
      status: 'published',
      warnings: [],
      title: 'Báo cáo',
      number: '05/BC',
      revision: 1,
      upload: { etag: 'source', size: 100 },
      url: `/reports/${id}/bao-cao`,
      pdf: `/reports/${id}.pdf`,
      pdfKey: '2026/Báo cáo.docx.pdf',
    });
  });

  test('says why an upload was rejected, and what stays published', async () => {
    const { publish, settle, of } = createDesk();
    const record = await publish({ title: 'Báo cáo' });
    await settle(record.id, record.key, () => ({ ...record, status: 'rejected', reason }));
    expect(await of(record.key)).toMatchObject({ status: 'rejected', reason, revision: 1, title: 'Báo cáo' });
  });

  test('says what an upload waits for', async () => {
    const { note, of } = createDesk();
    const waiting = { images: ['images/a.png'], since: '2026-04-13T03:00:00.000Z' };
    await note('a.md', 'waiting', { waiting });
    expect(await of('a.md')).toMatchObject({ status: 'waiting', waiting });
  });

  test('finds a key in either normal form, as typed first', async () => {
    const { note, uploads, of } = createDesk();
    const composed = 'Đức Xuân.md'.normalize('NFC');
    const decomposed = composed.normalize('NFD');
    await note(composed, 'rejected', { reason });
    expect(await of(decomposed)).toMatchObject({ key: composed, status: 'rejected' });
    uploads.put(decomposed, 'text');
    expect(await of(decomposed)).toMatchObject({ key: decomposed, status: 'received' });
    expect(await of(composed)).toMatchObject({ key: composed, status: 'rejected' });
  });

  test('has received what no record speaks of yet', async () => {
    const { uploads, publish, of } = createDesk();
    const { etag } = uploads.put('new.md', 'text');
    expect(await of('new.md')).toEqual({
      id: reportId('new.md'),
      key: 'new.md',
      status: 'received',
      warnings: [],
      upload: { key: 'new.md', etag, size: 4, uploadedAt: '2026-04-13T03:00:00.000Z' },
      updatedAt: '2026-04-13T03:00:00.000Z',
    });
    const { key } = await publish({ title: 'Báo cáo' });
    uploads.put(key, 'a correction');
    expect(await of(key)).toMatchObject({ status: 'received', revision: 1, upload: { size: 12 } });
  });

  test('shows that a report was withdrawn, without the addresses that are gone', async () => {
    const { publish, withdraw, of } = createDesk();
    const record = await publish({ title: 'Báo cáo' });
    await withdraw(record);
    const answer = await of(record.key);
    expect(answer).toMatchObject({ status: 'withdrawn', withdrawnAt: '2026-05-02T03:00:00.000Z' });
    expect(answer).not.toHaveProperty('pdf');
  });

  test.each([
    ['unknown.md', 404],
    ['..%2F..%2Fx.md', 404],
    ['', 400],
    ['a%00b', 400],
    ['a'.repeat(100_000), 400],
  ])('%.20s is %i', async (key, status) => {
    const { get, failures } = createDesk();
    const response = await get(`/api/uploads?key=${key}`);
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(failures).toEqual([]);
  });
});

describe('/api/uploads', () => {
  test('lists the uploads of a state page by page', async () => {
    const { note, json } = createDesk();
    for (let each = 10; each < 70; each++) {
      await note(`${each}.md`, 'rejected', { reason, updatedAt: `2026-04-13T03:00:${each}.000Z` });
    }
    const first = await json('/api/uploads?status=rejected');
    expect(first.uploads).toHaveLength(50);
    expect(first.uploads[0]).toMatchObject({ key: '69.md', status: 'rejected', reason });
    const second = await json(`/api/uploads?status=rejected&cursor=${first.cursor}`);
    expect(second.uploads.map(({ key }: { key: string }) => key)).toEqual(
      Array.from({ length: 10 }, (_, at) => `${19 - at}.md`),
    );
    expect(second).not.toHaveProperty('cursor');
  });

  test('lists the latest of all states', async () => {
    const { note, publish, json } = createDesk();
    await note('a.md', 'rejected', { reason, updatedAt: '2026-04-14T00:00:00.000Z' });
    await note('b.md', 'waiting', { updatedAt: '2026-04-12T00:00:00.000Z' });
    await publish({ title: 'C' });
    const { uploads } = await json('/api/uploads');
    expect(uploads.map(({ status }: { status: string }) => status)).toEqual([
      'rejected',
      'published',
      'waiting',
    ]);
  });

  test.each(['status=lost', 'cursor=x', 'status=published&cursor=rejected.10'])(
    'refuses %s',
    async (query) => {
      const { get } = createDesk();
      expect((await get(`/api/uploads?${query}`)).status).toBe(400);
    },
  );

  test('is nobody else’s to read', async () => {
    const { get } = createDesk();
    const { headers } = await get('/api/uploads');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('the page of uploads', () => {
  test('shows state and reason in the reader’s language', async () => {
    const { note, get } = createDesk();
    await note('<a>.md', 'rejected', { reason });
    const vietnamese = bodyOf(await get('/'));
    for (const text of ['&lt;a&gt;.md', 'Bị từ chối', 'Tệp bị hỏng &lt;1&gt;.', 'word/document.xml']) {
      expect(vietnamese).toContain(text);
    }
    expect(bodyOf(await get('/?lang=en'))).toContain('Damaged &lt;1&gt;.');
  });

  test('says that an earlier publication stays', async () => {
    const { publish, settle, get } = createDesk();
    const record = await publish({ title: 'Báo cáo' });
    await settle(record.id, record.key, () => ({ ...record, status: 'rejected', reason }));
    expect(bodyOf(await get('/?status=rejected'))).toContain(
      'Bản 1 đã công bố trước đó vẫn được giữ nguyên.',
    );
  });

  test('looks a key up, and says where it knows none', async () => {
    const { uploads, get } = createDesk();
    uploads.put('a.md', 'text');
    expect(bodyOf(await get('/?key=a.md'))).toContain('Đã nhận');
    expect(bodyOf(await get('/?key=b.md'))).toContain('Chưa thấy tệp nào có tên này.');
  });
});

describe('the desk', () => {
  test('is for reading only', async () => {
    const { get } = createDesk();
    expect((await get('/api/uploads', 'DELETE')).status).toBe(405);
    expect((await get('/', 'POST')).headers.allow).toBe('GET, HEAD');
  });

  test('is well', async () => {
    const { get } = createDesk();
    expect((await get('/health')).status).toBe(200);
    expect((await get('/nowhere')).status).toBe(404);
  });
});
