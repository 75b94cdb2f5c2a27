import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { bodyOf, createPortal } from './build.ts';

const official = {
  title: 'Báo cáo <quý> I',
  number: '05/BC-UBND',
  type: 'Báo cáo',
  issuer: 'Ủy ban nhân dân phường Đức Xuân',
  date: '2026-04-13',
  signer: { role: 'Chủ tịch', name: 'Nguyễn Văn A' },
  summary: 'Kinh tế & xã hội.</script>',
};

const every = async () => {
  const portal = createPortal();
  const { id } = await portal.publish(official, { picture: new Uint8Array([1]) });
  const gone = await portal.publish({ title: 'Thu hồi rồi' });
  await portal.withdraw(gone);
  const paths = [
    '/',
    '/?q=B%C3%A1o&type=B%C3%A1o+c%C3%A1o',
    '/?q=kh%C3%B4ng',
    `/reports/${id}/bao-cao-quy-i`,
    `/reports/${gone.id}`,
    '/issuers',
    '/issuers/uy-ban-nhan-dan-phuong-duc-xuan',
    '/types',
    '/years/2026',
    '/nowhere',
    '/%00',
  ];
  return {
    ...portal,
    id,
    gone,
    paths: paths.flatMap((path) => [path, `${path}${path.includes('?') ? '&' : '?'}lang=en`]),
  };
};

type Element = DefaultTreeAdapterTypes.Element;

function elements(markup: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of node.childNodes) {
      if ('tagName' in child) {
        found.push(child);
        visit(child);
      }
    }
  };
  visit(parse(markup));
  return found;
}

const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((each) => each.name === name)?.value;

describe('every page', () => {
  test('is well-formed, in its language, without inline script or style, under a strict policy', async () => {
    const { paths, get } = await every();
    for (const path of paths) {
      const response = await get(path);
      const markup = bodyOf(response);
      const errors: string[] = [];
      parse(markup, { onParseError: ({ code }) => errors.push(code) });
      expect(errors, path).toEqual([]);
      const all = elements(markup);
      expect(
        attribute(
          all.find(({ tagName }) => tagName === 'html'),
          'lang',
        ),
      ).toBe(path.includes('lang=en') ? 'en' : 'vi');
      for (const { tagName, attrs } of all) {
        const names = attrs.map(({ name }) => name);
        expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
        expect(tagName).not.toBe('style');
        const type = attrs.find(({ name }) => name === 'type')?.value;
        if (tagName === 'script' && type !== 'application/ld+json') expect(names).toContain('src');
      }
      expect(
        all.filter(({ tagName }) => tagName === 'h1'),
        path,
      ).toHaveLength(1);
      expect(response.headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'");
      expect(response.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('links only to pages that are there, and keeps the language', async () => {
    const { paths, get } = await every();
    for (const path of paths) {
      const markup = bodyOf(await get(path));
      for (const element of elements(markup)) {
        const target = attribute(element, element.tagName === 'script' ? 'src' : 'href');
        if (target === undefined || target.startsWith('#') || /^https?:/.test(target)) continue;
        const response = await get(target);
        const dead = response.status >= 400 && !/^\/(nowhere|%00|reports)/.test(target);
        expect(dead, `${path} -> ${target} ${response.status}`).toBe(false);
        const isPage = response.headers['content-type']?.startsWith('text/html');
        if (element.tagName === 'a' && attribute(element, 'class') !== 'switch' && isPage) {
          expect(target.includes('lang=en'), `${path} -> ${target}`).toBe(path.includes('lang=en'));
        }
      }
    }
  });

  test('is light: a page of results stays under 60 KB', async () => {
    const { get, publish } = createPortal();
    for (let each = 0; each < 60; each++) {
      await publish(
        {
          ...official,
          title: `Báo cáo số ${each} ${'về tình hình kinh tế '.repeat(8)}`,
          issuer: `Cơ quan ${each}`,
        },
        { text: 'Nội dung đoạn trích dài. '.repeat(12) },
      );
    }
    expect(Buffer.byteLength(bodyOf(await get('/?q=B%C3%A1o')))).toBeLessThan(60_000);
  });
});

describe('the page of a report', () => {
  test('shows what is known of it', async () => {
    const { get, id } = await every();
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
    const { get, id } = await every();
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
    const { get, id } = await every();
    for (const path of [`/reports/${id}`, `/reports/${id}/`, `/reports/${id}/cu`]) {
      const response = await get(`${path}?lang=en`);
      expect(response.status).toBe(301);
      expect(response.headers.location).toBe(`/reports/${id}/bao-cao-quy-i?lang=en`);
      expect(response.headers['cache-control']).toBe('public, no-cache');
    }
  });

  test('is asked for again each time', async () => {
    const { get, id } = await every();
    const { headers } = await get(`/reports/${id}/bao-cao-quy-i`);
    expect(headers['cache-control']).toBe('public, no-cache');
    const again = await get(`/reports/${id}/bao-cao-quy-i`, { 'if-none-match': headers.etag });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  test('becomes a tombstone with title and dates', async () => {
    const { get, gone } = await every();
    const response = await get(`/reports/${gone.id}/thu-hoi-roi`);
    expect(response.status).toBe(410);
    const markup = bodyOf(response);
    for (const text of ['Thu hồi rồi', 'Đã thu hồi', '13/4/2026', '2/5/2026']) expect(markup).toContain(text);
    expect(markup).not.toContain('.pdf"');
  });
});

describe('the search page', () => {
  test('keeps query and filters in every link', async () => {
    const { get } = await every();
    const markup = bodyOf(await get('/?q=B%C3%A1o&year=2026&sort=newest'));
    expect(markup).toContain('href="/?q=B%C3%A1o&amp;type=B%C3%A1o+c%C3%A1o&amp;year=2026&amp;sort=newest"');
    expect(markup).toContain('href="/?q=B%C3%A1o&amp;sort=newest"');
    expect(markup).toContain('<input type="hidden" name="year" value="2026">');
  });

  test('takes what it can of odd parameters', async () => {
    const { get } = await every();
    for (const query of [
      'page=-1',
      'size=1000000000',
      `q=${'a'.repeat(100_000)}`,
      'year=x',
      'sort=x',
      'q=%00',
      'lang=xx',
    ]) {
      const response = await get(`/?${query}`);
      expect(response.status).toBe(200);
      expect(bodyOf(response).length).toBeLessThan(60_000);
    }
  });

  test('repeats a query as text', async () => {
    const { get } = await every();
    const markup = bodyOf(await get(`/?q=${encodeURIComponent('"><script>alert(1)</script>')}`));
    expect(markup).not.toContain('<script>alert');
    expect(markup).toContain('&quot;&gt;&lt;script&gt;');
  });

  test('offers another query, and the first page where this one is empty', async () => {
    const { get } = await every();
    expect(bodyOf(await get('/?q=kh%C3%B4ng'))).toContain(
      'Có phải bạn muốn tìm: <a href="/?q=B%C3%A1o+c%C3%A1o',
    );
    expect(bodyOf(await get('/?q=B%C3%A1o&page=7'))).toContain('Không còn kết quả ở trang này.');
  });

  test('may be shared for a moment only', async () => {
    const { get } = await every();
    expect((await get('/')).headers['cache-control']).toBe('public, max-age=0, s-maxage=5, must-revalidate');
  });
});

describe('errors', () => {
  test.each([
    ['/nowhere', 404],
    ['/reports/aaaaaaaaaaaaaaaa', 404],
    ['/reports/aaaaaaaaaaaaaaaa.pdf', 404],
    ['/reports/..%2f..%2fsecret.pdf', 404],
    ['/issuers/nobody', 404],
    ['/reports/%00', 400],
    ['/%E0%A4%A', 400],
    ['/assets/style-0.css', 404],
    ['/sitemap-2.xml', 404],
  ])('%s is %i', async (path, status) => {
    const { get, failures } = createPortal();
    expect((await get(path)).status).toBe(status);
    expect(failures).toEqual([]);
  });

  test('a failure inside has a page of the same face that says nothing of it', async () => {
    const { get, index, failures } = createPortal();
    index.failing = true;
    const response = await get('/?lang=en');
    expect(response.status).toBe(500);
    expect(bodyOf(response)).toContain('Something went wrong');
    expect(bodyOf(response)).not.toContain('secret');
    expect(failures).toHaveLength(1);
  });

  test('a host that is none is not repeated', async () => {
    const { get, id } = await every();
    const response = await get(`/api/reports/${id}`, { host: 'evil.example/<script>' });
    expect(JSON.parse(bodyOf(response)).pdf).toBe(`https://localhost/reports/${id}.pdf`);
  });

  test('the language switch never leaves the site', async () => {
    const { get } = createPortal();
    for (const path of ['//evil.example', '/\\evil.example']) {
      expect(bodyOf(await get(path))).not.toMatch(/href="\/[/\\]/);
    }
  });
});

describe('lists', () => {
  test('stand in Vietnamese order, and lead to their reports', async () => {
    const { get, publish } = createPortal();
    for (const issuer of ['Ủy ban nhân dân xã Đá', 'Đảng ủy xã Đá', 'Ăn', 'Ban A'])
      await publish({ title: issuer, issuer });
    const markup = bodyOf(await get('/issuers'));
    const order = [...markup.matchAll(/<li><a href="([^"]+)"><span>([^<]+)/g)].map((match) => [
      match[1],
      match[2],
    ]);
    expect(order).toEqual([
      ['/issuers/an', 'Ăn'],
      ['/issuers/ban-a', 'Ban A'],
      ['/issuers/dang-uy-xa-da', 'Đảng ủy xã Đá'],
      ['/issuers/uy-ban-nhan-dan-xa-da', 'Ủy ban nhân dân xã Đá'],
    ]);
    expect(bodyOf(await get('/issuers/dang-uy-xa-da'))).toContain('<h1>Đảng ủy xã Đá</h1>');
  });

  test('tell names apart that sound alike', async () => {
    const { get, publish } = createPortal();
    for (const [title, issuer] of [
      ['1', 'Xã Đá'],
      ['2', 'Xã Đá'],
      ['3', 'Xã Da'],
    ])
      await publish({ title: title ?? '', issuer: issuer ?? '' });
    const frequent = bodyOf(await get('/issuers/xa-da'));
    expect(frequent).toContain('<h1>Xã Đá</h1>');
    expect(frequent).toContain('<a href="/issuers/X%C3%A3%20Da">Xã Da</a>');
    expect(bodyOf(await get('/issuers/X%C3%A3%20Da'))).toContain('<h1>Xã Da</h1>');
  });

  test('are paged, and hold nothing withdrawn', async () => {
    const { get, publish, withdraw } = createPortal();
    for (let each = 0; each < 25; each++) {
      const record = await publish({ title: `Số ${each}`, date: '2026-01-01' });
      if (each === 3) await withdraw(record);
    }
    const first = bodyOf(await get('/years/2026'));
    expect(first).not.toContain('>Số 3<');
    expect(first).toContain('href="/years/2026?page=2"');
    expect(bodyOf(await get('/years/2026?page=2'))).toContain('>Số 24<');
  });
});
