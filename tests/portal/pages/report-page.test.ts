import { describe, expect, test } from 'vitest';
import { bodyOf, createPortal } from '../build.ts';
import { official, openOffice } from '../office.ts';

describe('the page of a report', () => {
  test('shows what is known of it', async () => {
    const { get, id } = await openOffice();
    const markup = bodyOf(await get(`/reports/${id}/bao-cao-quy-i`));
    for (const text of [
      'Báo cáo &lt;quý&gt; I',
      '05/BC-UBND',
      '13/4/2026',
      'Chủ tịch Nguyễn Văn A',
      'Kinh tế &amp; xã hội.&lt;/script&gt;',
      '2 trang',
      'Công bố lần đầu',
      `<link rel="canonical" href="https://gazette.example/reports/${id}/bao-cao-quy-i">`,
      `<meta property="og:image" content="https://gazette.example/reports/${id}/page-1.png">`,
      `“Báo cáo &lt;quý&gt; I”, số 05/BC-UBND, ngày 13/4/2026. https://gazette.example/reports/${id}/bao-cao-quy-i`,
    ]) {
      expect(markup).toContain(text);
    }
  });

  test('tells machines the same, and cannot be broken out of', async () => {
    const { get, id } = await openOffice();
    const markup = bodyOf(await get(`/reports/${id}/bao-cao-quy-i`));
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(markup)?.[1] ?? '';
    expect(JSON.parse(block)).toMatchObject({
      '@type': 'Report',
      name: official.title,
      description: official.summary,
      reportNumber: official.number,
    });
  });

  test('says what replaced what', async () => {
    const { get, publish } = createPortal();
    await publish({ title: 'Cũ' }, { key: 'a.md' });
    const { id } = await publish({ title: 'Mới' }, { key: 'a.md', at: '2026-06-01T00:00:00Z' });
    const markup = bodyOf(await get(`/reports/${id}/moi`));
    expect(markup).toContain('Thay thế bản 1, đổi tên từ “Cũ”');
    expect(markup).toContain(`href="/reports/${id}/revisions/1.pdf"`);
  });

  test('is reached without its slug, or by an old one', async () => {
    const { get, id } = await openOffice();
    for (const path of [`/reports/${id}`, `/reports/${id}/`, `/reports/${id}/cu`]) {
      const response = await get(`${path}?lang=en`);
      expect(response.status).toBe(301);
      expect(response.headers.location).toBe(`/reports/${id}/bao-cao-quy-i?lang=en`);
      expect(response.headers['cache-control']).toBe('public, no-cache');
    }
  });

  test('is asked for again each time', async () => {
    const { get, id } = await openOffice();
    const { headers } = await get(`/reports/${id}/bao-cao-quy-i`);
    expect(headers['cache-control']).toBe('public, no-cache');
    const again = await get(`/reports/${id}/bao-cao-quy-i`, { 'if-none-match': headers.etag });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  test('becomes a tombstone with title and dates', async () => {
    const { get, gone } = await openOffice();
    const response = await get(`/reports/${gone.id}/thu-hoi-roi`);
    expect(response.status).toBe(410);
    const markup = bodyOf(response);
    for (const text of ['Thu hồi rồi', 'Đã thu hồi', '13/4/2026', '2/5/2026']) expect(markup).toContain(text);
    expect(markup).not.toContain('.pdf"');
  });
});
