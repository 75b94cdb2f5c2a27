import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gazette, newFolders, startGazette, stopGazette } from './gazette.ts';

const key = '2026/Báo cáo thử nghiệm.md';
const pdfKey = `${key}.pdf`;
const patience = { timeout: 60_000, interval: 100 };

let gazette: Gazette;

beforeAll(async () => {
  const { data, reports } = newFolders();
  gazette = await startGazette(reports, data);
}, 180_000);

afterAll(() => stopGazette(gazette));

async function upload(Body: string): Promise<void> {
  await gazette.s3.send(new PutObjectCommand({ Bucket: 'reports', Key: key, Body }));
}

async function json(url: string) {
  const response = await fetch(url);
  return { status: response.status, body: JSON.parse(await response.text()) };
}

async function uploadState() {
  return (await json(`${gazette.desk}/api/uploads?key=${encodeURIComponent(key)}`)).body;
}

async function libraryPdf(): Promise<string | undefined> {
  const object = await gazette.s3
    .send(new GetObjectCommand({ Bucket: 'library', Key: pdfKey }))
    .catch((error: Error) => {
      if (error.name !== 'NoSuchKey') throw error;
    });
  return object?.Body?.transformToString('latin1');
}

async function searchFor(words: string): Promise<readonly string[]> {
  const { body } = await json(`${gazette.portal}/api/search?q=${encodeURIComponent(words)}`);
  return body.hits.map((hit: { readonly key: string }) => hit.key);
}

describe.sequential('a report', { timeout: 120_000 }, () => {
  let id: string;
  let first: string | undefined;

  test('that is uploaded is in the library, on the portal and in the search', async () => {
    await upload('# Báo cáo thử nghiệm\n\nCây cầu Khuổi Lặc đã được sửa chữa.\n');
    await expect.poll(uploadState, patience).toMatchObject({ status: 'published', pages: 1, revision: 1 });
    ({ id } = await uploadState());
    first = await libraryPdf();
    expect(first).toMatch(/^%PDF-1\.7/);

    const record = await json(`${gazette.portal}/api/reports/${id}`);
    expect(record.body).toMatchObject({ id, key, status: 'published', title: 'Báo cáo thử nghiệm' });
    const pdf = await fetch(`${gazette.portal}/reports/${id}.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).toBe(first);
    await expect.poll(() => searchFor('cau khuoi lac'), patience).toEqual([key]);
  });

  test('is served from the library behind the same address as the portal', async () => {
    const path = pdfKey.split('/').map(encodeURIComponent).join('/');
    const part = await fetch(`${gazette.portal}/library/${path}`, { headers: { range: 'bytes=0-7' } });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('%PDF-1.7');
    expect(part.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('that is overwritten has a second revision', async () => {
    await upload('# Báo cáo thử nghiệm\n\nCon đường Nà Phặc đã được mở rộng.\n');
    await expect.poll(uploadState, patience).toMatchObject({ status: 'published', revision: 2 });
    expect(await libraryPdf()).not.toBe(first);
    await expect.poll(() => searchFor('na phac'), patience).toEqual([key]);
    expect(await searchFor('cau khuoi lac')).toEqual([]);
  });

  test('that is overwritten by what cannot be read keeps its PDF, and the desk knows why', async () => {
    const before = await libraryPdf();
    await upload('');
    await expect.poll(uploadState, patience).toMatchObject({
      status: 'rejected',
      reason: { code: 'empty', vi: expect.any(String), en: expect.any(String) },
      revision: 2,
    });
    expect(await libraryPdf()).toBe(before);
    expect((await json(`${gazette.portal}/api/reports/${id}`)).body.status).toBe('published');
  });

  test('that is deleted is withdrawn everywhere', async () => {
    await gazette.s3.send(new DeleteObjectCommand({ Bucket: 'reports', Key: key }));
    await expect.poll(uploadState, patience).toMatchObject({ status: 'withdrawn' });
    expect(await libraryPdf()).toBeUndefined();
    expect((await fetch(`${gazette.portal}/reports/${id}/bao-cao`)).status).toBe(410);
    expect((await fetch(`${gazette.portal}/reports/${id}.pdf`)).status).toBe(410);
    expect(await searchFor('na phac')).toEqual([]);
  });
});

test('the portal is healthy', async () => {
  expect((await fetch(`${gazette.portal}/health`)).status).toBe(200);
});
