import { describe, expect, test } from 'vitest';
import { paragraph, read, text } from './html.ts';

const blocks = async (body: string) => (await read(body)).blocks;

describe('text', () => {
  test('keeps what tags and inline styles mean, and joins the rest', async () => {
    expect(
      await blocks(
        '<p>a <b>b</b><strong>c</strong> <i>d</i><u>e</u><s>f</s><code>g</code>x<sup>2</sup>H<sub>2</sub>' +
          '<span style="font-weight:700">h</span><span style="font-style: italic; color: red">i</span>' +
          '<b style="font-weight:normal">j</b><span style="text-decoration:underline">k</span><font color="red">l</font></p>',
      ),
    ).toEqual([
      paragraph(
        'a ',
        text('bc', { marks: { bold: true } }),
        ' ',
        text('d', { marks: { italic: true } }),
        text('e', { marks: { underline: true } }),
        text('f', { marks: { strike: true } }),
        text('g', { marks: { code: true } }),
        'x',
        text('2', { marks: { script: 'super' } }),
        'H',
        text('2', { marks: { script: 'sub' } }),
        text('h', { marks: { bold: true } }),
        text('i', { marks: { italic: true } }),
        'j',
        text('k', { marks: { underline: true } }),
        'l',
      ),
    ]);
  });

  test('folds white space, keeps breaks and no-break spaces, quotes and ruby', async () => {
    expect(
      await blocks('<p>\n a\n  b<br>c&nbsp;d <q>e</q> <ruby>漢<rp>(</rp><rt>hán</rt><rp>)</rp></ruby></p>'),
    ).toEqual([paragraph('a b', { kind: 'break' }, 'c\u00a0d “e” 漢(hán)')]);
  });

  test('is aligned and indented as styles and old attributes say, and blocks hand it down', async () => {
    expect(
      await blocks(
        '<p align="right">a</p><center>b</center><div style="text-align:justify;text-indent:36pt"><p>c</p></div>' +
          '<p style="margin-left:1in;text-indent:-.5in">d</p><p style="text-transform:uppercase">ủy ban xã.</p>',
      ),
    ).toEqual([
      { ...paragraph('a'), align: 'right' },
      { ...paragraph('b'), align: 'center' },
      { ...paragraph('c'), align: 'justify', indent: { firstLine: 36 } },
      { ...paragraph('d'), indent: { left: 72, firstLine: -36 } },
      paragraph('ỦY BAN XÃ.'),
    ]);
  });

  test('outside paragraphs and between blocks is kept', async () => {
    expect(await blocks('a<div>b<p>c</p>d</div><b>e<p>f</p></b>')).toEqual([
      paragraph('a'),
      paragraph('b'),
      paragraph('c'),
      paragraph('d'),
      paragraph(text('e', { marks: { bold: true } })),
      paragraph(text('f', { marks: { bold: true } })),
    ]);
  });

  test('in another language says so; links keep safe addresses only', async () => {
    expect(
      await blocks(
        '<p><span lang="en">a</span><span lang="VI">b</span><span lang="EN-US">c</span><span lang="vi">d</span><a href="https://example.com/">b</a><a href="javascript:alert(1)">c</a><a href="/d">d</a></p>',
      ),
    ).toEqual([
      paragraph(text('a', { language: 'en' }), 'bcd', text('b', { href: 'https://example.com/' }), 'cd'),
    ]);
  });

  test('links to headings of the page', async () => {
    expect(await blocks('<p><a href="#x">xem</a></p><h2 id="x">Mục</h2>')).toEqual([
      paragraph(text('xem', { href: '#muc-1' })),
      { kind: 'heading', level: 2, inlines: [text('Mục')], id: 'muc-1' },
    ]);
  });
});

test('headings, rules, quotations and code', async () => {
  expect(
    await blocks(
      '<h2 align="center"><b>A</b></h2><hr><blockquote><p>b</p><p>c</p></blockquote><pre>\nx  = 1\n y</pre>',
    ),
  ).toEqual([
    { kind: 'heading', level: 2, inlines: [text('A')], align: 'center' },
    { kind: 'rule' },
    { kind: 'quote', blocks: [paragraph('b'), paragraph('c')] },
    { kind: 'code', text: 'x  = 1\n y\n' },
  ]);
});

test('terms and their meanings', async () => {
  expect(await blocks('<dl><dt>A</dt><dd>b</dd></dl>')).toEqual([
    paragraph(text('A', { marks: { bold: true } })),
    { ...paragraph('b'), indent: { left: 28 } },
  ]);
});

test('page breaks that styles ask for', async () => {
  expect(await blocks('<p>a</p><br style="page-break-before:always"><p>b</p>')).toEqual([
    paragraph('a'),
    { kind: 'page-break' },
    paragraph('b'),
  ]);
});

describe('lists', () => {
  const item = (label: string, ...inner: object[]) => ({ label, blocks: inner });

  test('print the labels that browsers show', async () => {
    expect(
      await blocks(
        '<ol start="3"><li>a<li value="7">b<li>c</ol><ol type="a"><li>d</ol><ol style="list-style-type:upper-roman" reversed><li>e<li>f</ol>',
      ),
    ).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [item('3.', paragraph('a')), item('7.', paragraph('b')), item('8.', paragraph('c'))],
      },
      { kind: 'list', ordered: true, items: [item('a.', paragraph('d'))] },
      { kind: 'list', ordered: true, items: [item('II.', paragraph('e')), item('I.', paragraph('f'))] },
    ]);
  });

  test('nest, also where the inner one stands between items', async () => {
    const inner = { kind: 'list', ordered: false, items: [item('–', paragraph('b'))] };
    const list = { kind: 'list', ordered: false, items: [item('•', paragraph('a'), inner)] };
    expect(await blocks('<ul><li>a<ul><li>b</ul></ul>')).toEqual([list]);
    expect(await blocks('<ul><li>a</li><ul><li>b</li></ul></ul>')).toEqual([list]);
  });

  test('that Word saved as paragraphs are lists', async () => {
    const word = (level: number, label: string, content: string, font = '') =>
      `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:${font}'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${content}</p>`;
    expect(await blocks(word(1, '1.', 'a') + word(2, '§', 'b', 'Wingdings') + word(1, '2.', 'c'))).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [
          item('1.', paragraph('a'), { kind: 'list', ordered: false, items: [item('▪', paragraph('b'))] }),
          item('2.', paragraph('c')),
        ],
      },
    ]);
  });
});

describe('tables', () => {
  const cell = (value: string, more: object = {}) => ({ blocks: value ? [paragraph(value)] : [], ...more });

  test('of data keep head, spans, alignment, caption and column widths', async () => {
    expect(
      await blocks(
        '<table><caption>Bảng 1</caption><colgroup><col width="30%"><col width="70%"></colgroup>' +
          '<thead><tr><th>a<th align="right">b</thead><tr><td rowspan=2>c<td style="text-align:center"><p>d</p><tr><td>e<tr><td colspan=2>f</table>',
      ),
    ).toEqual([
      {
        kind: 'table',
        columns: [{ width: 30 }, { width: 70 }],
        headRows: 1,
        caption: [text('Bảng 1')],
        rows: [
          { cells: [cell('a', { header: true }), cell('b', { header: true, align: 'right' })] },
          { cells: [cell('c', { rowSpan: 2 }), cell('d', { align: 'center' })] },
          { cells: [cell('e')] },
          { cells: [cell('f', { columnSpan: 2 })] },
        ],
      },
    ]);
  });

  test('take the foot last, and the rows of th as head', async () => {
    const [table] = await blocks('<table><tfoot><tr><td>z</tfoot><tr><th>a<th>b<tr><th>c<td>d</table>');
    expect(table).toMatchObject({
      headRows: 1,
      rows: [{ cells: [{}, {}] }, { cells: [{ header: true }, {}] }, { cells: [cell('z')] }],
    });
  });

  test('that lay out the page give their content, the data in them stays a table', async () => {
    expect(
      await blocks('<table><tr><td>a<table border=1><tr><td>1<td>2<tr><td>3<td>4</table><tr><td>b</table>'),
    ).toMatchObject([paragraph('a'), { kind: 'table', rows: [{}, {}] }, paragraph('b')]);
  });

  test('of two columns without lines are plain', async () => {
    expect(await blocks('<table><tr><td>a<td>b<tr><td>c<td>d</table>')).toMatchObject([
      { kind: 'table', plain: true },
    ]);
    expect(await blocks('<table role=presentation border=1><tr><td>a<td>b</table>')).toMatchObject([
      { kind: 'table', plain: true },
    ]);
  });

  test('of short cells in several columns are data, drawn or not', async () => {
    const [table] = await blocks('<table><tr><td>a<td>b<td>c<tr><td>1<td>2<td>3</table>');
    expect(table).not.toHaveProperty('plain');
  });

  test('cut spans that no page could hold', async () => {
    const [table] = await blocks(
      '<table border=1><tr><td colspan=100000 rowspan=-5>a<td rowspan=1e9>b<tr><td>c</table>',
    );
    expect(table).toMatchObject({ rows: [{ cells: [{ columnSpan: 200 }, {}] }, {}] });
  });
});

describe('pictures', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

  test('inside the page are embedded, beside it named, with size and text', async () => {
    const { blocks, images, warnings } = await read(
      `<p>a<img src="data:image/png;base64,${png}" alt="hình" width="96" height=48></p><img src="images/%E1%BA%A3nh%201.png?v=2">`,
    );
    expect(blocks).toEqual([
      paragraph('a', { kind: 'image', image: 'data:#0', alt: 'hình', width: 72, height: 36 }),
      { kind: 'figure', image: 'images/ảnh 1.png', alt: '' },
    ]);
    expect(images).toEqual({
      'data:#0': { kind: 'embedded', bytes: Buffer.from(png, 'base64') },
      'images/ảnh 1.png': { kind: 'beside', path: 'images/ảnh 1.png' },
    });
    expect(warnings).toEqual([]);
  });

  test.each([
    'http://example.com/a.png',
    '//example.com/a.png',
    'http://169.254.169.254/a.png',
    'http://[::ffff:127.0.0.1]/a.png',
    'file:///etc/passwd',
    '/a.png',
    'data:image/png;base64,AAAA',
  ])('from %s are not fetched: their text stays, with a warning', async (source) => {
    const { blocks, images, warnings } = await read(`<p><img src="${source}" alt="hình"></p>`);
    expect(blocks).toEqual([paragraph(text('hình', { marks: { italic: true } }))]);
    expect(images).toEqual({});
    expect(warnings).toHaveLength(1);
  });

  test('take the caption of their figure', async () => {
    expect(
      await blocks(
        '<figure><a href="https://example.com/"><img src="a.png" alt="x"></a><figcaption>Ảnh: <i>b</i></figcaption></figure>',
      ),
    ).toEqual([
      {
        kind: 'figure',
        image: 'a.png',
        alt: 'x',
        caption: [text('Ảnh: '), text('b', { marks: { italic: true } })],
      },
    ]);
  });

  test('drawn in the page are pictures, icons are not', async () => {
    const { blocks, images } = await read(
      '<svg width="200" height="100"><title>Biểu đồ</title><rect/></svg><svg width="16" height="16"><path/></svg>',
    );
    expect(blocks).toEqual([{ kind: 'figure', image: 'svg:0', alt: 'Biểu đồ', width: 150, height: 75 }]);
    expect(Object.keys(images)).toEqual(['svg:0']);
  });
});

describe('notes', () => {
  test.each([
    [
      'pandoc',
      '<sup><a href="#fn1" id="fnref1" class="footnote-ref">1</a></sup>',
      '<section class="footnotes"><hr><ol><li id="fn1"><p>Ghi chú <a href="#fnref1">↩</a></p></li></ol></section>',
    ],
    [
      'Word',
      '<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span>[1]</span></a>',
      '<div style="mso-element:footnote-list"><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Ghi chú</p></div></div>',
    ],
    [
      'LibreOffice',
      '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
      '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Ghi chú</p></div>',
    ],
    [
      'Google Docs',
      '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>',
      '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Ghi chú</p></div>',
    ],
  ])('of %s are notes', async (_, call, note) => {
    const { blocks, footnotes } = await read(`<p>a${call} b</p>${note}`);
    expect(blocks).toEqual([paragraph('a', { kind: 'note', note: 'note-1' }, ' b')]);
    expect(footnotes).toEqual({ 'note-1': [paragraph('Ghi chú')] });
  });
});

test('text in symbol fonts and in fonts of the time before Unicode is what it shows', async () => {
  const { blocks, warnings } = await read(
    '<p><font face="Wingdings">ü</font> <span style="font-family:\'.VnTime\'">B¸o c¸o n¨m</span> <font face="Arial">các</font></p>',
  );
  expect(blocks).toEqual([paragraph('✓ Báo cáo năm các')]);
  expect(warnings.map(({ code }) => code)).toEqual(['legacy-font']);
});
