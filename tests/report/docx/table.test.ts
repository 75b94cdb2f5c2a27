import { describe, expect, test } from 'vitest';
import { textOfBlocks } from '../../../functions/document/text-of.ts';
import type { Block, Table } from '../../../functions/document/types.ts';
import { p, r, read, style } from './docx.ts';

const lined = '<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders>';

function tc(text: string, properties = ''): string {
  return `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${p(text && r(text))}</w:tc>`;
}

function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

function tbl(rows: string, properties = lined, grid: readonly number[] = []): string {
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>`;
}

/** Each cell as its text with its spans, `2x1` for two columns. */
function cells(block: Block | undefined): string[][] {
  return (block as Table).rows.map((row) =>
    row.cells.map(({ blocks, columnSpan = 1, rowSpan = 1 }) => {
      const spans = columnSpan > 1 || rowSpan > 1 ? ` ${columnSpan}x${rowSpan}` : '';
      return textOfBlocks(blocks).join('/') + spans;
    }),
  );
}

describe('a table', () => {
  test('keeps columns, widths and cells', async () => {
    const { blocks } = await read(tbl(tr(tc('a'), tc('b')) + tr(tc('c'), tc('d')), lined, [1000, 3000]));
    expect(cells(blocks[0])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(blocks[0]).toMatchObject({ columns: [{ width: 50 }, { width: 150 }], headRows: 0 });
    expect(blocks[0]).not.toHaveProperty('plain');
  });

  test('merges cells both ways', async () => {
    const down = (restart: boolean) => `<w:vMerge${restart ? ' w:val="restart"' : ''}/>`;
    const { blocks } = await read(
      tbl(
        tr(tc('a', down(true)), tc('b', '<w:gridSpan w:val="2"/>')) +
          tr(tc('', down(false)), tc('c'), tc('d', down(true))) +
          tr(tc('', down(false)), tc('e'), tc('', down(false))),
      ),
    );
    expect(cells(blocks[0])).toEqual([['a 1x3', 'b 2x1'], ['c', 'd 1x2'], ['e']]);
  });

  test('merges sideways as old files do, and leaves columns free before a row', async () => {
    const { blocks } = await read(
      tbl(
        tr(tc('a', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('b')) +
          `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc('c')}</w:tr>`,
      ),
    );
    expect(cells(blocks[0])).toEqual([
      ['a 2x1', 'b'],
      [' 2x1', 'c'],
    ]);
  });

  test('has as head the rows marked to repeat, and those that their spans reach into', async () => {
    const head = '<w:trPr><w:tblHeader/></w:trPr>';
    const { blocks } = await read(
      tbl(
        `<w:tr>${head}${tc('TT', '<w:vMerge w:val="restart"/>')}${tc('Số', '<w:gridSpan w:val="2"/>')}</w:tr>` +
          tr(tc('', '<w:vMerge/>'), tc('a'), tc('b')) +
          tr(tc('1'), tc('2'), tc('3')),
      ),
    );
    expect(blocks[0]).toMatchObject({ headRows: 2 });
    expect((blocks[0] as Table).rows.map((row) => row.cells.map((cell) => cell.header ?? false))).toEqual([
      [true, true],
      [true, true],
      [false, false, false],
    ]);
  });

  test('has its first row as head where that is all bold, and others are not', async () => {
    const bold = (text: string) => `<w:tc>${p(r(text, '<w:b/>'))}</w:tc>`;
    const { blocks } = await read(
      tbl(tr(bold('a'), bold('b')) + tr(bold('c'), tc('d'))) +
        tbl(tr(bold('a'), bold('b')) + tr(bold('c'), bold('d'))),
    );
    expect(blocks).toMatchObject([{ headRows: 1 }, { headRows: 0 }]);
  });

  test('has its first row as head where LibreOffice says so by the style', async () => {
    const heading = `<w:tc>${p(r('a'), '<w:pStyle w:val="TH"/>')}</w:tc>`;
    const { blocks } = await read(tbl(tr(heading, heading) + tr(tc('b'), tc('c'))), {
      styles: style('TH', 'Table Heading'),
    });
    expect(blocks).toMatchObject([{ headRows: 1 }]);
  });

  test('gives its cells the alignment that their paragraphs share', async () => {
    const centred = `<w:tc>${p(r('a'), '<w:jc w:val="center"/>')}${p(r('b'), '<w:jc w:val="center"/>')}</w:tc>`;
    const { blocks } = await read(tbl(tr(centred, tc('c'))));
    expect((blocks[0] as Table).rows[0]?.cells[0]).toEqual({
      align: 'center',
      blocks: [
        { kind: 'paragraph', inlines: [{ kind: 'text', text: 'a' }] },
        { kind: 'paragraph', inlines: [{ kind: 'text', text: 'b' }] },
      ],
    });
  });

  test('is plain without lines: none of its own, none of its style, or all switched off by cells', async () => {
    const none = '<w:tcBorders><w:top w:val="nil"/><w:bottom w:val="nil"/></w:tcBorders>';
    const styles =
      `<w:style w:type="table" w:styleId="G"><w:name w:val="Table Grid"/><w:tblPr>${lined}</w:tblPr></w:style>` +
      '<w:style w:type="table" w:styleId="N"><w:name w:val="Normal Table"/></w:style>';
    const rows = tr(tc('a'), tc('b'));
    const { blocks } = await read(
      [
        tbl(rows, ''),
        tbl(rows, '<w:tblStyle w:val="G"/>'),
        tbl(rows, '<w:tblStyle w:val="N"/>'),
        tbl(tr(tc('a', none), tc('b', none))),
        tbl(tr(tc('a', '<w:tcBorders><w:left w:val="single"/></w:tcBorders>'), tc('b')), ''),
      ].join(p(r('x'))),
      { styles },
    );
    const plain = blocks.filter((block) => block.kind === 'table').map((block) => block.plain ?? false);
    expect(plain).toEqual([true, false, true, true, false]);
  });

  test('of one cell without lines gives its content', async () => {
    const { blocks } = await read(tbl(tr(tc('a')), ''));
    expect(blocks).toEqual([{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'a' }] }]);
  });

  test('may hold tables and lists', async () => {
    const inner = tbl(tr(tc('x'), tc('y')));
    const { blocks } = await read(tbl(tr(`<w:tc>${p(r('a'))}${inner}${p('')}</w:tc>`, tc('b'))));
    const [first] = (blocks[0] as Table).rows[0]?.cells ?? [];
    expect(first?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
  });

  test('leaves out deleted and hidden rows, reads rows and cells in content controls', async () => {
    const { blocks } = await read(
      tbl(
        `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('x')}</w:tr>` +
          `<w:sdt><w:sdtContent><w:tr>${tc('a')}<w:sdt><w:sdtContent>${tc('b')}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>`,
      ),
    );
    expect(cells(blocks[0])).toEqual([['a', 'b']]);
  });
});

describe('a caption', () => {
  const styles = style('Cap', 'caption');
  const caption = (text: string) => p(r(text), '<w:pStyle w:val="Cap"/>');

  test('goes to the table below it, by its style or by how it begins', async () => {
    const table = tbl(tr(tc('a'), tc('b')));
    const { blocks } = await read(caption('Kết quả') + table + p(r('Bảng 2. Số liệu')) + table, { styles });
    expect(blocks).toMatchObject([
      { kind: 'table', caption: [{ text: 'Kết quả' }] },
      { kind: 'table', caption: [{ text: 'Bảng 2. Số liệu' }] },
    ]);
  });

  test('stays a paragraph beside neither table nor figure', async () => {
    const { blocks } = await read(caption('Toàn cảnh') + p(r('x')), { styles });
    expect(blocks).toMatchObject([{ kind: 'paragraph', role: 'caption' }, { kind: 'paragraph' }]);
  });
});
