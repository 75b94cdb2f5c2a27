import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { bodyOf, createPortal } from '../build.ts';

/** Throws where the text is not well-formed XML. */
function checkXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

const titles = (feed: string) =>
  [...feed.matchAll(/<entry>.*?<title>(.*?)<\/title>/gs)].map((match) => match[1]);

describe('/feed.atom', () => {
  test('tells of publications, corrections and withdrawals, the newest first', async () => {
    const { get, publish, withdraw, index } = createPortal();
    await publish({ title: 'A & B' }, { key: 'a.md', at: '2026-04-01T00:00:00.000Z' });
    const gone = await publish({ title: 'C' }, { at: '2026-04-02T00:00:00.000Z' });
    await publish({ title: 'A & B' }, { key: 'a.md', at: '2026-04-03T00:00:00.000Z' });
    await withdraw(gone, '2026-04-04T00:00:00.000Z');
    index.log.push({ id: gone.id, kind: 'withdrawn', title: 'C', at: '2026-04-04T00:00:00.000Z' });
    const response = await get('/feed.atom');
    const feed = bodyOf(response);
    checkXml(feed);
    expect(response.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(titles(feed)).toEqual(['Thu hồi: C', 'Đính chính, thay thế: A &amp; B', 'Công bố: A &amp; B']);
    expect(feed).toContain('<updated>2026-04-04T00:00:00.000Z</updated>');
  });

  test('tells of a withdrawal that the index has not heard of', async () => {
    const { get, publish, withdraw } = createPortal();
    await withdraw(await publish({ title: 'C' }));
    const feed = bodyOf(await get('/feed.atom'));
    expect(titles(feed)).toEqual(['Thu hồi: C']);
    expect(feed).not.toContain('.pdf');
  });

  test('is well-formed where nothing has happened', async () => {
    checkXml(bodyOf(await createPortal().get('/feed.atom')));
  });
});

describe('/sitemap.xml', () => {
  test('lists the reports', async () => {
    const { get, publish } = createPortal();
    const { id } = await publish({ title: 'Đức Xuân' });
    const sitemap = bodyOf(await get('/sitemap.xml'));
    checkXml(sitemap);
    expect(sitemap).toContain(
      `<loc>https://gazette.example/reports/${id}/duc-xuan</loc><lastmod>2026-04-13T03:00:00.000Z</lastmod>`,
    );
  });

  test('is a list of parts where there are many', async () => {
    const { get, index } = createPortal();
    index.count = async () => 45_000;
    const asked: number[][] = [];
    index.pages = async (...range) => {
      asked.push(range);
      return [];
    };
    const list = bodyOf(await get('/sitemap.xml'));
    checkXml(list);
    expect([...list.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1])).toEqual(
      [1, 2, 3].map((part) => `https://gazette.example/sitemap-${part}.xml`),
    );
    expect((await get('/sitemap-3.xml')).status).toBe(200);
    expect(asked).toEqual([[40_000, 20_000]]);
    expect((await get('/sitemap-4.xml')).status).toBe(404);
  });
});

test('/robots.txt names the sitemap', async () => {
  const robots = bodyOf(await createPortal().get('/robots.txt'));
  expect(robots).toContain('Sitemap: https://gazette.example/sitemap.xml\n');
});

test('/health is well', async () => {
  expect(await createPortal().get('/health')).toMatchObject({ status: 200, body: 'ok\n' });
});
