import { describe, expect, test } from 'vitest';
import { paragraph, read, readPage, text } from './html.ts';

const long =
  'Sáng 12/3, đoàn viên hai chi đoàn ra quân phát quang đường làng, trồng hoa dọc mương nước và sơn lại cổng nhà văn hóa. '
    .repeat(3)
    .trim();
const codes = (report: { warnings: readonly { code: string }[] }) => report.warnings.map(({ code }) => code);

describe('the article', () => {
  test('is found among navigation, and what is left out is said', async () => {
    const report = await read(
      `<header><a href="/">Trang chủ</a></header><nav><ul><li><a href="/a">Tin tức</a></ul></nav>
       <div><div class="content"><h1>Ra quân</h1><p>12/03/2026 08:15 | Lượt xem: 77</p><p>${long}</p><h2>Kết quả</h2><p>${long}</p></div>
       <div class="sidebar"><p>Đọc nhiều</p></div></div><footer>© Xã Đồi Chè</footer>`,
    );
    expect(report.blocks).toEqual([
      paragraph(long),
      { kind: 'heading', level: 1, inlines: [text('Kết quả')] },
      paragraph(long),
    ]);
    expect(report.metadata).toEqual({ type: 'Tin', title: 'Ra quân', date: '2026-03-12' });
    expect(report.warnings).toMatchObject([
      { code: 'page-furniture', en: expect.stringContaining('© Xã Đồi Chè') },
    ]);
  });

  test('is what declares itself one, the page around is not named at all', async () => {
    const { blocks } = await read(
      `<nav>menu</nav><div>Chào mừng bạn</div><article><h1>A</h1><p>${long}</p></article><div>Số truy cập 5</div>`,
    );
    expect(blocks).toEqual([paragraph(long)]);
  });

  test('is the whole page where nothing surrounds it', async () => {
    const report = await read('<h2>Mở đầu</h2><p>a</p><div class="header-note"><p>b</p></div><p>c</p>');
    expect(report.blocks).toEqual([
      { kind: 'heading', level: 2, inlines: [text('Mở đầu')] },
      paragraph('a'),
      paragraph('b'),
      paragraph('c'),
    ]);
    expect(report.warnings).toEqual([]);
  });

  test('keeps what is named like furniture but holds much of the text', async () => {
    const { blocks } = await read(`<div class="widget main"><p>${long}</p></div><p>b</p>`);
    expect(blocks).toEqual([paragraph(long), paragraph('b')]);
  });
});

test('headers of pages that LibreOffice saves are no text', async () => {
  const { blocks } = await read(
    '<div title="header"><p>2</p></div><p>a</p><p>b</p><div title="footer"><p>x</p></div>',
  );
  expect(blocks).toEqual([paragraph('a'), paragraph('b')]);
});

describe('what is not shown', () => {
  test('is left out: hidden by attribute, by style, by the rules of the page', async () => {
    const report = await read(
      '<p>a</p><p hidden>b</p><p style="display:none">c</p><p class="an x">d</p><p id="e">e</p><p class="in">f</p>',
      '<title>Thử</title><style>/* .in{display:none} */ .an,#e{color:red;display:none} @media (max-width:9px){.in{display:none}} p.y{display:none}</style>',
    );
    expect(report.blocks).toEqual([paragraph('a'), paragraph('f')]);
    expect(report.warnings).toMatchObject([{ code: 'hidden-text', vi: 'Đã bỏ chữ ẩn: “b; c; d; e”.' }]);
  });

  test('is never run: scripts, frames, forms and players', async () => {
    const report = await read(
      '<script>document.write("x")</script><noscript>n</noscript><template>t</template><iframe src="http://e.com/"></iframe>' +
        '<object data="a.swf">o</object><video src="a.mp4">v</video><select><option>s</select><button>k</button><p onclick="x()">a</p>',
    );
    expect(report.blocks).toEqual([paragraph('a')]);
    expect(codes(report)).toEqual(['embedded-dropped']);
  });

  test('pictures that count visitors, comments and remains of Word', async () => {
    const report = await read(
      '<img src="http://e.com/p.gif" width=1 height=1><!--[if gte mso 9]><xml><w:X>rác</w:X></xml><![endif]--><p class=MsoNormal>a<o:p></o:p></p>',
    );
    expect(report).toMatchObject({ blocks: [paragraph('a')], warnings: [] });
  });
});

describe('metadata', () => {
  test('of news comes from the page, its title from the main heading', async () => {
    const { metadata } = await read(
      `<h1>Ra quân</h1><p>${long}</p><p>Tin, ảnh: Lò Mai</p>`,
      '<title>Ra quân - Cổng thông tin</title><meta property="article:published_time" content="2026-03-11T20:30:00Z"><meta name="description" content="Tóm tắt">',
    );
    expect(metadata).toEqual({
      type: 'Tin',
      title: 'Ra quân',
      date: '2026-03-12',
      author: 'Lò Mai',
      summary: 'Tóm tắt',
    });
  });

  test('without a heading has the title of the page, without the site', async () => {
    const { metadata } = await read('<p>a</p>', '<title>Thông báo lịch nghỉ lễ | Xã Đồi Chè</title>');
    expect(metadata.title).toBe('Thông báo lịch nghỉ lễ');
  });

  test('comes from linked data, and broken data is passed over', async () => {
    const { metadata } = await read(
      '<p>a</p>',
      '<script type="application/ld+json">{broken</script><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"T","datePublished":"2026-01-02","author":{"name":"Lò Mai"}}]}</script>',
    );
    expect(metadata).toEqual({ type: 'Tin', title: 'T', date: '2026-01-02', author: 'Lò Mai' });
  });

  test('names the language; a day that no calendar has is none', async () => {
    const { metadata } = await readPage(
      '<html lang="en"><title>T</title><meta name="date" content="2026-02-31"><p>a',
    );
    expect(metadata).toEqual({ title: 'T', language: 'en' });
  });

  test('of an official document comes from its letterhead', async () => {
    const { metadata, blocks } = await read(
      `<table><tr><td>ỦY BAN NHÂN DÂN<br>XÃ ĐỒI CHÈ<br>Số: 09/BC-UBND<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc<br>Đồi Chè, ngày 04 tháng 02 năm 2026</table>
       <p align=center><b>BÁO CÁO</b></p><p align=center><b>Tình hình trồng rừng</b></p><p>${long}</p>
       <table><tr><td>Nơi nhận:<br>- Như trên;<br>- Lưu: VT.<td>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br>Lò Văn Tình</table>`,
      '<title>bao-cao</title>',
    );
    expect(blocks).toEqual([paragraph(long)]);
    expect(metadata).toMatchObject({
      profile: 'state',
      title: 'Báo cáo Tình hình trồng rừng',
      number: '09/BC-UBND',
      issuer: 'Ủy ban nhân dân xã Đồi Chè',
      date: '2026-02-04',
      signer: { name: 'Lò Văn Tình' },
    });
  });
});
