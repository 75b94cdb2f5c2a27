import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../functions/document/types.ts';
import { blocksOf, brief, read } from './read.ts';

async function inlinesOf(source: string): Promise<readonly Inline[]> {
  const [first] = await blocksOf(source);
  return first?.kind === 'paragraph' ? first.inlines : [];
}

describe('GFM tables', () => {
  test('head, alignment, cells with marks and escaped bars', async () => {
    const [table] = await blocksOf('| Thôn | Số hộ |\n|:-:|--:|\n| **Nà Pục** | 1\\|2 |\n');
    expect(table).toMatchObject({
      kind: 'table',
      columns: [{ align: 'center' }, { align: 'right' }],
      headRows: 1,
    });
    expect(brief(table!)).toEqual([
      ['Thôn', 'Số hộ'],
      ['Nà Pục', '1|2'],
    ]);
  });

  test('rows that are short or long take the width of the head', async () => {
    const [table] = await blocksOf('| a | b |\n|---|---|\n| c |\n| d | e | f |\n');
    expect(brief(table!)).toEqual([
      ['a', 'b'],
      ['c', ''],
      ['d', 'e'],
    ]);
  });

  test('an empty head is none', async () => {
    const [table] = await blocksOf('| | |\n|---|---|\n| c | d |\n');
    expect(table).toMatchObject({ headRows: 0, rows: [{ cells: [{}, {}] }] });
  });

  test('a table ends at a blank line, and needs a rule as wide as its head', async () => {
    expect((await blocksOf('| a |\n|---|\n| b |\n\nc\n')).map(brief)).toEqual([[['a'], ['b']], 'c']);
    expect((await blocksOf('| a | b |\n| --- |\n')).map((block) => block.kind)).toEqual(['paragraph']);
  });

  test('the line that begins with its name above it is its caption', async () => {
    const [table] = await blocksOf('**Bảng 1. Dân số**\n\n| a |\n|---|\n| b |\n');
    expect(table).toMatchObject({ kind: 'table', caption: [{ text: 'Bảng 1. Dân số' }] });
  });
});

describe('GFM inlines', () => {
  test('strikethrough', async () => {
    expect(await inlinesOf('~~Bỏ~~ giữ')).toEqual([
      { kind: 'text', text: 'Bỏ', marks: { strike: true } },
      { kind: 'text', text: ' giữ' },
    ]);
  });

  test.each([
    ['www.anthach.example.vn', 'http://www.anthach.example.vn/'],
    ['https://anthach.example.vn/a?b=1', 'https://anthach.example.vn/a?b=1'],
    ['vt@anthach.example.vn', 'mailto:vt@anthach.example.vn'],
  ])('autolink %s', async (text, href) => {
    expect(await inlinesOf(`Xem ${text} nhé`)).toContainEqual({ kind: 'text', text, href });
  });

  test('a name with a dot is no link', async () => {
    expect(await inlinesOf('UB.MTTQ và bao-cao.vn')).toEqual([
      { kind: 'text', text: 'UB.MTTQ và bao-cao.vn' },
    ]);
  });

  test('hidden elements are not shown, their tags never', async () => {
    expect(await inlinesOf('a <script>alert(1)</script>b <title>x</title>c')).toEqual([
      { kind: 'text', text: 'a b c' },
    ]);
  });
});

describe('GFM task lists', () => {
  test('boxes are the labels', async () => {
    expect((await blocksOf('- [x] xong\n- [ ] chưa\n- [y] chữ\n')).map(brief)).toEqual([
      [
        ['☑', 'xong'],
        ['☐', 'chưa'],
        ['-', '[y] chữ'],
      ],
    ]);
  });

  test('numbers stay beside the boxes', async () => {
    expect((await blocksOf('3. [x] xong\n')).map(brief)).toEqual([[['3. ☑', 'xong']]]);
  });
});

describe('footnotes', () => {
  test('calls in order, texts of several blocks', async () => {
    const report = await read('Một[^b] hai[^a] ba[^b].\n\n[^a]: Chữ a\n[^b]: Chữ b\n\n    Đoạn hai\n');
    expect(report.blocks).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'Một' },
          { kind: 'note', note: 'note-1' },
          { kind: 'text', text: ' hai' },
          { kind: 'note', note: 'note-2' },
          { kind: 'text', text: ' ba' },
          { kind: 'note', note: 'note-1' },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
    expect(report.footnotes['note-1']?.map(brief)).toEqual(['Chữ b', 'Đoạn hai']);
    expect(report.footnotes['note-2']?.map(brief)).toEqual(['Chữ a']);
  });

  test('a note that nothing calls stands at the end, with a warning', async () => {
    const report = await read('Một.\n\n[^a]: Chữ a\n');
    expect(report.blocks.map(brief)).toEqual(['Một.', 'Chữ a']);
    expect(report.warnings.map((warning) => warning.code)).toEqual(['uncalled-note']);
  });

  test('a call without a text stays text', async () => {
    expect((await blocksOf('Một[^x].\n')).map(brief)).toEqual(['Một[^x].']);
  });
});
