import { deflateSync } from 'node:zlib';
import type { Document, Image } from '../../functions/document/types.ts';
import type { Layout, Page, StructureElement, TextBox } from '../../functions/layout/types.ts';

/** A text box at a place, 13 points in regular type unless told otherwise. */
export function text(
  owner: TextBox['owner'],
  x: number,
  baseline: number,
  words: string,
  more: Partial<TextBox> = {},
): TextBox {
  return { kind: 'text', owner, x, baseline, text: words, face: 'regular', size: 13, width: 100, ...more };
}

/** An A4 page. */
export function page(label: string, boxes: Page['boxes'], destinations: Page['destinations'] = []): Page {
  return { width: 595.28, height: 841.89, label, boxes, destinations };
}

/** A picture of 2 by 2 pixels: `color` is the PNG's colour type, `row` the bytes of each row. */
export function png(color: number, bits: number, row: readonly number[], palette?: readonly number[]): Image {
  const chunk = (type: string, body: Uint8Array) => {
    const bytes = Buffer.alloc(12 + body.length);
    bytes.writeUInt32BE(body.length);
    bytes.write(type, 4, 'latin1');
    bytes.set(body, 8);
    bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + body.length)), 8 + body.length);
    return bytes;
  };
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, bits, color, 0, 0, 0]);
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
    chunk('IDAT', deflateSync(Buffer.from([0, ...row, 0, ...row]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { format: 'png', bytes, width: 2, height: 2 };
}

/** A document with nothing but a title, for layouts made by hand. */
export function document(
  images: Document['images'] = {},
  metadata: Partial<Document['metadata']> = {},
): Document {
  return {
    metadata: { title: 'Báo cáo thử', recipients: [], language: 'vi', profile: 'article', ...metadata },
    blocks: [],
    footnotes: {},
    images,
  };
}

/** A layout of two pages with every kind of element and box. */
export function everything(): { layout: Layout; document: Document } {
  const elements: StructureElement[] = [{ role: 'Document' }];
  const add = (role: StructureElement['role'], parent: number, more: Partial<StructureElement> = {}) =>
    elements.push({ role, parent, ...more }) - 1;
  const h1 = add('H1', 0);
  const p = add('P', 0);
  const link = add('Link', p);
  const reference = add('Reference', p);
  const list = add('L', 0, { listNumbering: 'Decimal' });
  const item = add('LI', list);
  const label = add('Lbl', item);
  const body = add('LBody', item);
  const bodyText = add('P', body);
  const table = add('Table', 0);
  const caption = add('Caption', table);
  const head = add('THead', table);
  const headRow = add('TR', head);
  const wide = add('TH', headRow, { scope: 'Column', columnSpan: 2 });
  const rows = add('TBody', table);
  const row = add('TR', rows);
  const cell = add('TD', row);
  const empty = add('TD', row);
  const figure = add('Figure', 0, { alt: 'Sân trụ sở (2 × 2)' });
  const note = add('Note', 0, { id: 'note-1' });
  const noteLabel = add('Lbl', note);
  const noteText = add('P', note);
  const english = add('P', 0, { language: 'en' });
  const code = add('Code', 0);
  const quote = add('BlockQuote', 0);
  const quoteText = add('P', quote);
  const h2 = add('H2', 0);
  const first = page(
    '1',
    [
      text(h1, 85, 80, 'BÁO CÁO & kết quả <Ẩ Ễ Ộ Ữ>', { face: 'bold', size: 15 }),
      text(p, 85, 110, 'Ủy ban nhân dân phường ', { wordSpacing: 2.5 }),
      text(link, 240, 110, 'Đức Xuân', { face: 'italic' }),
      { kind: 'rule', owner: link, x: 240, y: 112, width: 50, height: 0.5 },
      {
        kind: 'link',
        owner: link,
        x: 240,
        y: 98,
        width: 50,
        height: 16,
        href: 'https://vi.wikipedia.org/wiki/Đức',
        contents: 'Đức Xuân',
      },
      text(reference, 292, 110, '1', { size: 8, rise: 4 }),
      text(p, 85, 128, 'rất\u00a0tốt: α β ж '),
      text(p, 190, 128, '☑⚠', { face: 'symbols' }),
      text(p, 240, 128, '漢🄰', { missing: true }),
      text(p, 280, 128, ' hết.', { face: 'boldItalic' }),
      text(label, 85, 150, '1. '),
      text(bodyText, 100, 150, 'Mục một.'),
      text(caption, 85, 180, 'Bảng 1'),
      { kind: 'rule', owner: 'layout', x: 85, y: 184, width: 200, height: 0.5, gray: 0.4 },
      text(wide, 90, 200, 'Cột', { face: 'bold' }),
      text(cell, 90, 220, '1.234,5'),
      { kind: 'mark', owner: empty },
      { kind: 'image', owner: figure, x: 85, y: 240, width: 40, height: 40, image: 'square' },
      { kind: 'rule', owner: 'layout', x: 85, y: 700, width: 140, height: 0.5 },
      text(noteLabel, 85, 715, '1 ', { size: 8, rise: 3 }),
      text(noteText, 92, 715, 'Chú thích.', { size: 10 }),
      text('pagination', 290, 800, 'Trang 1'),
    ],
    [{ name: 'ket-qua', y: 65 }],
  );
  const second = page(
    '2',
    [
      text(english, 85, 80, 'In English.'),
      text(p, 85, 100, 'Bonjour', { language: 'fr' }),
      text(code, 85, 120, '├── a(b)\\c', { face: 'code', size: 11 }),
      text(quoteText, 100, 140, 'Trích.', { face: 'italic' }),
      text(h2, 85, 170, 'Mục 2', { face: 'bold' }),
      { kind: 'image', owner: 'layout', x: 85, y: 240, width: 40, height: 40, image: 'square' },
    ],
    [{ name: 'muc-2', y: 160 }],
  );
  return {
    layout: {
      pages: [first, second],
      elements,
      outline: [
        { title: 'Báo cáo & kết quả', level: 1, page: 0, y: 65 },
        { title: 'Mục 2', level: 2, page: 1, y: 160 },
      ],
    },
    document: document(
      { square: png(6, 8, [255, 0, 0, 255, 0, 255, 0, 128]) },
      { title: 'Báo cáo "A & B" <2026>', date: '2026-01-05', issuer: 'Ủy ban nhân dân phường Đức Xuân' },
    ),
  };
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
