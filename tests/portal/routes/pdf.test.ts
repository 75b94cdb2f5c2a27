import { describe, expect, test } from 'vitest';
import { readRange } from '../../../functions/portal/http/content-range.ts';
import { largestBody } from '../../../functions/portal/reports/pdf-response.ts';
import { bodyOf, createPortal } from '../build.ts';

const pdf = new TextEncoder().encode('%PDF-0123456789');

async function withReport() {
  const portal = createPortal();
  const record = await portal.publish({ title: 'Báo cáo quý I' }, { pdf });
  const path = `/reports/${record.id}.pdf`;
  return { ...portal, record, path, etag: `"${record.publication?.sha256}"` };
}

describe('a PDF', () => {
  test('is served under its SHA-256, to be asked for again each time', async () => {
    const { get, path, etag } = await withReport();
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.body).toEqual(pdf);
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '15',
      'accept-ranges': 'bytes',
      'cache-control': 'public, no-cache',
      'content-disposition': `inline; filename="bao-cao-quy-i.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20qu%C3%BD%20I.pdf`,
      etag,
    });
  });

  test('is saved where download is asked for', async () => {
    const { get, path } = await withReport();
    expect((await get(`${path}?download=1`)).headers['content-disposition']).toMatch(/^attachment; /);
  });

  test('has a head without a body', async () => {
    const { get, path } = await withReport();
    const response = await get(path, {}, 'HEAD');
    expect(response).toMatchObject({ status: 200, body: '', headers: { 'content-length': '15' } });
  });

  test.each([
    [`"other", W/ETAG`, 304],
    ['*', 304],
    ['"other"', 200],
  ])('If-None-Match: %s', async (condition, status) => {
    const { get, path, etag } = await withReport();
    const response = await get(path, { 'if-none-match': condition.replace('ETAG', etag) });
    expect(response.status).toBe(status);
    expect(response.headers.etag).toBe(etag);
    if (status === 304) expect(response.body).toBe('');
  });

  test('is served in part', async () => {
    const { get, path } = await withReport();
    const response = await get(path, { range: 'bytes=5-7' });
    expect(response.status).toBe(206);
    expect(bodyOf(response)).toBe('012');
    expect(response.headers).toMatchObject({ 'content-range': 'bytes 5-7/15', 'content-length': '3' });
  });

  test('is served whole where If-Range names another', async () => {
    const { get, path, etag } = await withReport();
    expect((await get(path, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
    expect((await get(path, { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206);
  });

  test('refuses a range beyond its end', async () => {
    const { get, path } = await withReport();
    const response = await get(path, { range: 'bytes=15-' });
    expect(response.status).toBe(416);
    expect(response.headers['content-range']).toBe('bytes */15');
  });

  test('too large for a function is left to the edge, small ranges of it are not', async () => {
    const { get, publish } = createPortal();
    const large = new Uint8Array(largestBody + 1);
    const { id } = await publish({ title: 'Ảnh' }, { pdf: large, key: '2026/Ảnh & bảng.docx' });
    const response = await get(`/reports/${id}.pdf`);
    expect(response.status).toBe(302);
    expect(response.headers.location).toBe('/library/2026/%E1%BA%A2nh%20%26%20b%E1%BA%A3ng.docx.pdf');
    expect((await get(`/reports/${id}.pdf`, { range: 'bytes=0-' })).status).toBe(302);
    expect((await get(`/reports/${id}.pdf`, { range: 'bytes=-5' })).status).toBe(206);
  });

  test('comes from the archive while the library holds another revision', async () => {
    const { get, library, record, path } = await withReport();
    await library.put(
      'Báo cáo quý I.md.pdf',
      new TextEncoder().encode('newer'),
      { id: record.id, sha256: '' },
      record.publication?.pdfEtag,
    );
    expect((await get(path)).body).toEqual(pdf);
    expect(bodyOf(await get(path, { range: 'bytes=0-3' }))).toBe('%PDF');
  });

  test('is gone once its withdrawal is recorded, whatever the library holds and the reader has', async () => {
    const { get, settle, record, path, etag } = await withReport();
    await settle(record.id, record.key, () => ({
      ...record,
      status: 'withdrawn',
      withdrawnAt: '2026-05-02T00:00:00Z',
    }));
    for (const address of [
      path,
      `/reports/${record.id}/revisions/1.pdf`,
      `/reports/${record.id}/page-1.png`,
    ]) {
      expect((await get(address, { 'if-none-match': etag })).status).toBe(410);
      expect((await get(address, { range: 'bytes=0-3' })).status).toBe(410);
    }
  });
});

describe('revisions', () => {
  test('are served from the archive under their own tags', async () => {
    const { get, publish, record } = await withReport();
    await publish({ title: 'Báo cáo quý I' }, { pdf: new TextEncoder().encode('second') });
    expect(bodyOf(await get(`/reports/${record.id}.pdf`))).toBe('second');
    const first = await get(`/reports/${record.id}/revisions/1.pdf`);
    expect(first.body).toEqual(pdf);
    expect(first.headers.etag).toBe(`"${record.publication?.sha256}"`);
    expect((await get(`/reports/${record.id}/revisions/3.pdf`)).status).toBe(404);
  });

  test('too large for a function are linked to', async () => {
    const { get, publish } = createPortal();
    const { id } = await publish({ title: 'Ảnh' }, { pdf: new Uint8Array(largestBody + 1) });
    const response = await get(`/reports/${id}/revisions/1.pdf`);
    expect(response.status).toBe(302);
    expect(response.headers.location).toMatch(new RegExp(`^memory://archive/${id}/[0-9a-f]{64}$`));
  });
});

describe('pictures', () => {
  test('are kept by readers under the address that names the content', async () => {
    const { get, publish } = createPortal();
    const picture = new Uint8Array([0x89, 0x50]);
    const { id, publication } = await publish({ title: 'A' }, { picture });
    const exact = await get(`/reports/${id}/page-1.png?v=${publication?.sha256.slice(0, 16)}`);
    expect(exact.body).toEqual(picture);
    expect(exact.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect((await get(`/reports/${id}/page-1.png`)).headers['cache-control']).toBe('public, no-cache');
    expect((await get(`/reports/${id}/page-1.png?v=0`)).headers['cache-control']).toBe('public, no-cache');
  });

  test('are missing where there is none yet', async () => {
    const { get, record } = await withReport();
    expect((await get(`/reports/${record.id}/page-1.png`)).status).toBe(404);
  });
});

describe('readRange', () => {
  test.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=5-', { start: 5, end: 9 }],
    ['bytes=5-99', { start: 5, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', undefined],
    ['bytes=0-1,3-4', undefined],
    ['bytes=-', undefined],
    ['bytes=a-b', undefined],
    ['pages=1-2', undefined],
    [`bytes=${'9'.repeat(400)}-`, undefined],
    [undefined, undefined],
  ])('%s of 10 bytes', (header, range) => expect(readRange(header, 10)).toEqual(range));
});
