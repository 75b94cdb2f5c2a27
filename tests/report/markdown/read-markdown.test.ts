import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../functions/report/markdown/read-markdown.ts';
import { blocksOf, brief, read } from './read.ts';

const readBare = (source: string, key = 'a.md') => readMarkdown({ key, bytes: Buffer.from(source) });

describe('front matter', () => {
  test('every field', async () => {
    const { metadata, warnings, blocks } = await readBare(`---
title: Báo cáo quý I
number: "Số: 05/BC-UBND"
type: BC
issuer: UBND XÃ KHUỔI MƠ
parentIssuer: ỦY BAN NHÂN DÂN TỈNH SƠN LAM
place: Khuổi Mơ
date: 2026-04-01
subject: Quý I
signer: {role: Chủ tịch, name: Ma Thế Vinh, mandate: "TM. UBND"}
recipients: [Như trên, "Lưu: VT"]
lang: vi
profile: state
toc: true
author: Văn phòng
summary: Tóm tắt.
---
Nội dung.
`);
    expect(warnings).toEqual([]);
    expect(blocks.map(brief)).toEqual(['Nội dung.']);
    expect(metadata).toEqual({
      title: 'Báo cáo quý I',
      number: '05/BC-UBND',
      type: 'Báo cáo',
      issuer: 'Ủy ban nhân dân xã Khuổi Mơ',
      parentIssuer: 'Ủy ban nhân dân tỉnh Sơn Lam',
      place: 'Khuổi Mơ',
      date: '2026-04-01',
      subject: 'Quý I',
      signer: { role: 'Chủ tịch', name: 'Ma Thế Vinh', mandate: 'TM. UBND' },
      recipients: ['Như trên', 'Lưu: VT'],
      language: 'vi',
      profile: 'state',
      toc: true,
      author: 'Văn phòng',
      summary: 'Tóm tắt.',
    });
  });

  test('values of wrong types are left out with a warning', async () => {
    const { metadata, warnings } = await readBare(
      '---\ntitle: {a: 1}\nnumber: 5\nrecipients: {}\nsigner: 3\n---\nDòng đầu\n',
    );
    expect(metadata).toEqual({ title: 'Dòng đầu', number: '5', recipients: [] });
    expect(warnings.map((warning) => warning.path)).toEqual(['title', 'signer', 'recipients']);
  });

  test.each([
    ['broken', '---\ntitle: "a\n---\nx', 'bad-front-matter'],
    ['not closed', '---\ntitle: a\n\nx', 'bad-front-matter'],
    [
      'bomb',
      `---\na: &a [x,x,x]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]\n---\nx`,
      'bad-front-matter',
    ],
  ])('%s is rejected', async (_, source, code) => {
    await expect(readBare(source)).rejects.toMatchObject({ reason: { code } });
  });

  test('a rule at the beginning is none', async () => {
    const { blocks } = await readBare('---\nChữ thường\n---\nx\n');
    expect(blocks.map((block) => block.kind)).toContain('rule');
  });
});

describe('titles', () => {
  test('the first heading is the title and the others rise', async () => {
    const { metadata, blocks } = await readBare('# Tin vui\n\nMột.\n\n## Hai\n\n### Ba\n');
    expect(metadata.title).toBe('Tin vui');
    expect(blocks.map(brief)).toEqual(['Một.', ['h1', 'Hai'], ['h2', 'Ba']]);
  });

  test('other headings of the first level stay where they are', async () => {
    const { blocks } = await readBare('# Báo cáo\n\n# I. MỘT\n\n## 1. Hai\n');
    expect(blocks.map(brief)).toEqual([
      ['h1', 'I. MỘT'],
      ['h2', '1. Hai'],
    ]);
  });

  test('without a heading, the first line', async () => {
    const { metadata, blocks } = await readBare('Thông báo lịch trực\n\nTừ thứ Hai.\n');
    expect(metadata).toEqual({ title: 'Thông báo lịch trực', type: 'Thông báo' });
    expect(blocks.map(brief)).toEqual(['Từ thứ Hai.']);
  });

  test('a whole paragraph gives the title and stays', async () => {
    const { metadata, blocks } = await readBare('Sáng nay, thôn họp.\n');
    expect(metadata.title).toBe('Sáng nay, thôn họp.');
    expect(blocks.map(brief)).toEqual(['Sáng nay, thôn họp.']);
  });
});

describe('blocks', () => {
  test('lists as written: bullets, numbers from their start, letters untouched', async () => {
    expect(
      (await blocksOf('- a\n  1. b\n  2. c\n\n* d\n\n+ e\n\n4) f\n5) g\n\na) UBND xã.\n')).map(brief),
    ).toEqual([
      [
        [
          '-',
          'a',
          [
            ['1.', 'b'],
            ['2.', 'c'],
          ],
        ],
      ],
      [['•', 'd']],
      [['+', 'e']],
      [
        ['4)', 'f'],
        ['5)', 'g'],
      ],
      'a) UBND xã.',
    ]);
  });

  test('quotes, code, rules, breaks', async () => {
    expect((await blocksOf('> a\n>\n> - b\n\n```js\nx\n```\n\n***\n\nc\\\nd\n')).map(brief)).toEqual([
      ['quote', 'a', [['-', 'b']]],
      ['code', 'x\n'],
      'rule',
      'c d',
    ]);
  });

  test('raw HTML goes through the reader of HTML', async () => {
    expect(
      (await blocksOf('<table><tr><th>a</th></tr><tr><td>b</td></tr></table>\n\n<p>c <b>d</b></p>\n')).map(
        brief,
      ),
    ).toEqual([[['a'], ['b']], 'c d']);
  });

  test('an annex', async () => {
    expect(await blocksOf('# Phụ lục I\n')).toMatchObject([{ kind: 'heading', level: 1, annex: true }]);
  });
});

describe('inlines', () => {
  test('marks, code and tags that mean marks', async () => {
    const [first] = await blocksOf('**a *b*** `c` H<sub>2</sub> <u>d</u>');
    expect(first).toEqual({
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: 'a ', marks: { bold: true } },
        { kind: 'text', text: 'b', marks: { bold: true, italic: true } },
        { kind: 'text', text: ' ' },
        { kind: 'text', text: 'c', marks: { code: true } },
        { kind: 'text', text: ' H' },
        { kind: 'text', text: '2', marks: { script: 'sub' } },
        { kind: 'text', text: ' ' },
        { kind: 'text', text: 'd', marks: { underline: true } },
      ],
    });
  });

  test.each([
    ['https://a.example/b%20c', 'https://a.example/b%20c'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['tel:+84900', 'tel:+84900'],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['../khac.docx', undefined],
    ['#khong-co', undefined],
  ])('link to %s', async (address, href) => {
    const [first] = await blocksOf(`[chữ](${address})`);
    expect(first).toEqual({
      kind: 'paragraph',
      inlines: [{ kind: 'text', text: 'chữ', ...(href && { href }) }],
    });
  });

  test('a link to a heading leads to it', async () => {
    const blocks = await blocksOf('[xem](#ii-kết-quả)\n\n# I. Đầu\n\n# II. Kết quả\n');
    const [paragraph, , heading] = blocks;
    expect(paragraph).toMatchObject({ inlines: [{ text: 'xem', href: '#heading-2' }] });
    expect(heading).toMatchObject({ id: 'heading-2' });
  });
});

describe('pictures', () => {
  test('alone in a paragraph it is a figure, the title its caption', async () => {
    const { blocks, images } = await read('![Cầu treo](anh/c%E1%BA%A7u%20treo.png "Hình 1. Cầu treo")');
    expect(blocks).toEqual([
      {
        kind: 'figure',
        image: 'image-1',
        alt: 'Cầu treo',
        caption: [{ kind: 'text', text: 'Hình 1. Cầu treo' }],
      },
    ]);
    expect(images).toEqual({ 'image-1': { kind: 'beside', path: 'anh/cầu treo.png' } });
  });

  test('on the line it stays on the line; the same address is one picture', async () => {
    const { blocks, images } = await read('a ![b](c.png) d ![e](c.png)');
    expect(blocks[0]).toMatchObject({
      inlines: [{}, { kind: 'image', image: 'image-1', alt: 'b' }, {}, { image: 'image-1' }],
    });
    expect(Object.keys(images)).toEqual(['image-1']);
  });

  test('in the address', async () => {
    const { images } = await read('![x](data:image/png;base64,iVBORw==)');
    expect(images).toEqual({
      'image-1': { kind: 'embedded', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) },
    });
  });

  test.each([
    'http://169.254.169.254/a.png',
    'https://a.example/b.png',
    '//a.example/b.png',
    '/etc/passwd',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '../../out.png',
    'a\\b.png',
    'data:text/html,x',
  ])('%s is not fetched; its description stays', async (address) => {
    const { blocks, images, warnings } = await read(`![Mô tả](<${address}>)`);
    expect(images).toEqual({});
    expect(blocks.map(brief)).toEqual(['Mô tả']);
    expect(warnings.map((warning) => warning.code)).toEqual(['remote-image']);
  });

  test('a path may climb as far as the bucket', async () => {
    const { images } = await read('![x](../anh/a.png)', '2026/a.md');
    expect(images).toEqual({ 'image-1': { kind: 'beside', path: '../anh/a.png' } });
  });
});

describe('official documents', () => {
  test('lines of a paragraph are lines of a letterhead', async () => {
    const { metadata, blocks } = await readBare(`**ỦY BAN NHÂN DÂN XÃ KHUỔI MƠ**
**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
Số: 4/KH-UBND
*Khuổi Mơ, ngày 05 tháng 01 năm 2026*

**KẾ HOẠCH**
Trồng rừng năm 2026

Trồng 12 ha.

**TM. ỦY BAN NHÂN DÂN**
**CHỦ TỊCH**
Ma Thế Vinh
`);
    expect(blocks.map(brief)).toEqual(['Trồng 12 ha.']);
    expect(metadata).toMatchObject({
      title: 'Kế hoạch Trồng rừng năm 2026',
      number: '4/KH-UBND',
      profile: 'state',
      signer: { name: 'Ma Thế Vinh' },
    });
  });
});
