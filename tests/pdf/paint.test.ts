import { describe, expect, test } from 'vitest';
import type { Layout } from '../../functions/layout/types.ts';
import { paint } from '../../functions/pdf/paint.ts';
import { having, readPdf } from './read-pdf.ts';
import { document, everything, page, png, text } from './sample.ts';

async function objectsOf(layout: Layout, of = document()) {
  return readPdf(await paint(layout, of));
}

const plain = (boxes: Layout['pages'][number]['boxes'], more: Partial<Layout> = {}): Layout => ({
  pages: [page('1', boxes)],
  elements: [{ role: 'Document' }, { role: 'P', parent: 0 }],
  outline: [],
  ...more,
});

/** The content stream of the first page. */
async function contentOf(boxes: Layout['pages'][number]['boxes']): Promise<string> {
  const objects = await objectsOf(plain(boxes));
  const [first] = having(objects, '/Type /Page/Parent');
  return objects.get(Number(/\/Contents (\d+)/.exec(first!.text)?.[1]))!.stream!.toString('latin1');
}

describe('a content stream', () => {
  test('turns the page over, then shows text by glyph numbers', async () => {
    expect(await contentOf([text(1, 85, 80, 'ab')])).toBe(
      [
        '1 0 0 -1 0 841.89 cm',
        '/P <</MCID 0>> BDC',
        'BT',
        '1 0 0 -1 85 80 Tm',
        '/regular 13 Tf',
        '(\0B\0C)Tj',
        'ET',
        'EMC',
      ].join('\n'),
    );
  });

  test('stretches spaces within the line, not at its end', async () => {
    const content = await contentOf([text(1, 85, 80, 'a b ', { wordSpacing: 1.3, size: 13 })]);
    expect(content).toContain('[(\0B\0\u0001)-100(\0C\0\u0001)]TJ');
  });

  test('kerns', async () => {
    expect(await contentOf([text(1, 85, 80, 'AV')])).toContain('[(\0")129(\0\u0037)]TJ');
  });

  test('moves from line to line by differences that do not drift', async () => {
    const lines = [80, 98.204, 116.408].map((baseline) => text(1, 85.04, baseline, 'a'));
    expect(await contentOf(lines)).toMatch(/85\.04 80 Tm.*\n0 -18\.2 Td\n.*\n0 -18\.21 Td\n/s);
  });

  test('gives text of another language or without glyphs a content of its own', async () => {
    const content = await contentOf([
      text(1, 85, 80, 'a'),
      text(1, 95, 80, 'b', { language: 'en' }),
      text(1, 105, 80, '漢', { missing: true }),
    ]);
    expect(content.match(/\/\w+ <<.*>> BDC/g)).toEqual([
      '/P <</MCID 0>> BDC',
      '/Span <</MCID 1/Lang (en)>> BDC',
      '/Span <</MCID 2/ActualText (\u00fe\u00ffo")>> BDC',
    ]);
  });

  test('marks what is no content as an artifact', async () => {
    const content = await contentOf([
      text('pagination', 85, 40, '1'),
      { kind: 'rule', owner: 'layout', x: 85, y: 50.005, width: 100, height: 0.5, gray: 0.5 },
    ]);
    expect(content).toContain('/Artifact <</Type/Pagination>> BDC');
    expect(content).toContain('/Artifact <</Type/Layout>> BDC\n0.5 g\n85 50.01 100 0.5 re f\nEMC');
  });

  test('refuses a character that the face lacks: layout chooses the face', async () => {
    await expect(contentOf([text(1, 85, 80, '漢')])).rejects.toThrow('U+6f22');
  });
});

describe('the structure tree', () => {
  test('keeps children in the order in which they are painted', async () => {
    const { layout, document } = everything();
    const objects = await objectsOf(layout, document);
    const [root] = having(objects, '/Type/StructTreeRoot');
    const top = objects.get(Number(/\/K\[(\d+)/.exec(root!.text)?.[1]))!;
    const roles = [.../\/K\[(.*?)\]/.exec(top.text)![1]!.matchAll(/(\d+) 0 R/g)].map(
      ([, id]) => /\/S\/(\w+)/.exec(objects.get(Number(id))!.text)?.[1],
    );
    expect(roles).toEqual(['H1', 'P', 'L', 'Table', 'Figure', 'Note', 'P', 'Code', 'BlockQuote', 'H2']);
  });

  test('says what cells, lists, notes and pictures are', async () => {
    const { layout, document } = everything();
    const objects = await objectsOf(layout, document);
    expect(having(objects, '/S/TH/')[0]!.text).toContain('/A <</O/Table/Scope/Column/ColSpan 2>>');
    expect(having(objects, '/S/L/')[0]!.text).toContain('/A <</O/List/ListNumbering/Decimal>>');
    expect(having(objects, '/S/Note')[0]!.text).toContain('/ID (note-1)/A <</O/Layout/Placement/Block>>');
    expect(having(objects, '/S/Figure')[0]!.text).toContain('/Placement/Block/BBox[85 561.89 125 601.89]');
  });

  test('refers to content on a later page by that page', async () => {
    const layout: Layout = {
      ...plain([]),
      pages: [page('1', [text(1, 85, 80, 'a')]), page('2', [text(1, 85, 80, 'b')])],
    };
    const [paragraph] = having(await objectsOf(layout), '/S/P');
    expect(paragraph!.text).toMatch(/\/K\[0 <<\/Type\/MCR\/Pg \d+ 0 R\/MCID 0>>\]/);
  });
});

describe('what a document says of itself', () => {
  test('is escaped in XMP and plain in the information dictionary', async () => {
    const { layout, document } = everything();
    const objects = await objectsOf(layout, document);
    const xmp = having(objects, '/Subtype /XML')[0]!.stream!.toString('utf8');
    expect(xmp).toContain('Báo cáo "A &amp; B" &lt;2026&gt;');
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain('<xmp:CreateDate>2026-01-05T00:00:00+07:00</xmp:CreateDate>');
    expect([...objects.values()].map(({ text }) => text)).toContain("(D:20260105000000+07'00')");
  });

  test('holds no date where the report has none', async () => {
    const objects = await objectsOf(plain([]));
    expect(having(objects, '/CreationDate')).toEqual([]);
  });
});

test('a link leads to its address in ASCII, or to a place of the document', async () => {
  const link = (href: string) =>
    ({ kind: 'link', owner: 1, x: 0, y: 0, width: 9, height: 9, href, contents: 'ở đây' }) as const;
  const layout: Layout = {
    ...plain([]),
    pages: [
      page('1', [link('https://a.vn/Đức x'), link('#muc'), link('#nowhere')], [{ name: 'muc', y: 10 }]),
    ],
  };
  const links = having(await objectsOf(layout), '/Subtype/Link').map(({ text }) => text);
  expect(links).toHaveLength(2);
  expect(links[0]).toContain('/A <</S/URI/URI (https://a.vn/%C4%90%E1%BB%A9c%20x)>>');
  expect(links[1]).toContain('/Dest (muc)');
});

describe('pictures', () => {
  const shown = async (image: ReturnType<typeof png>) => {
    const box = { kind: 'image', owner: 'layout', x: 0, y: 0, width: 9, height: 9, image: 'a' } as const;
    return having(await objectsOf(plain([box, box]), document({ a: image })), '/Subtype /Image');
  };

  test('are embedded once, as they are where a PDF can hold them', async () => {
    const [image, ...others] = await shown(png(2, 8, [1, 2, 3, 4, 5, 6]));
    expect(others).toEqual([]);
    expect(image!.text).toContain(
      '/ColorSpace /DeviceRGB/BitsPerComponent 8/Filter /FlateDecode/DecodeParms',
    );
    expect([...image!.stream!]).toEqual([0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6]);
  });

  test('keep their palette', async () => {
    const [image] = await shown(png(3, 1, [0b01000000], [255, 0, 0, 0, 0, 255]));
    expect(image!.text).toContain('/ColorSpace [/Indexed /DeviceRGB 1 <ff00000000ff>]/BitsPerComponent 1');
  });

  test('keep transparency as a soft mask, and grey as grey', async () => {
    const images = await shown(png(6, 8, [7, 7, 7, 255, 9, 9, 9, 128]));
    const color = images.find(({ text }) => text.includes('/SMask'))!;
    expect(color.text).toContain('/DeviceGray');
    expect([...color.stream!]).toEqual([7, 9, 7, 9]);
    expect([...images.find((image) => image !== color)!.stream!]).toEqual([255, 128, 255, 128]);
  });

  test('of 16 bits are reduced to 8', async () => {
    const [image] = await shown(png(0, 16, [0x12, 0x34, 0xab, 0xcd]));
    expect(image!.text).toContain('/DeviceGray/BitsPerComponent 8');
    expect([...image!.stream!]).toEqual([0x12, 0xab, 0x12, 0xab]);
  });
});

test('the outline nests by level and folds what is below the first', async () => {
  const outline = [1, 2, 2, 1].map((level, i) => ({ title: `T${i}`, level, page: 0, y: 41.89 }));
  const objects = await objectsOf(plain([], { outline }));
  const items = [...objects.values()].filter(({ text }) => text.startsWith('<</Title (T'));
  expect(items[0]!.text).toMatch(/\/Dest \[\d+ 0 R\/XYZ null 800 null\].*\/Count -2>>$/);
  expect(having(objects, '/Type/Outlines')[0]!.text).toMatch(/\/Count 2>>$/);
});

test('page labels count on within a range and start again for an annex', async () => {
  const pages = ['1', '2', '1', '2', 'A'].map((label) => page(label, []));
  const [catalog] = having(await objectsOf({ ...plain([]), pages }), '/Type /Catalog');
  expect(catalog!.text).toContain('<</Nums[0<</S/D/St 1>>2<</S/D/St 1>>4<</P (A)>>]>>');
});

test('the same layout gives the same bytes, whatever was painted before', async () => {
  const { layout, document } = everything();
  const first = await paint(layout, document);
  await paint(plain([text(1, 85, 80, 'khác')]), document);
  expect(Buffer.from(await paint(layout, document)).equals(first)).toBe(true);
});
