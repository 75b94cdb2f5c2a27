import { describe, expect, test } from 'vitest';
import { compose } from '../../functions/document/compose.ts';
import { Rejected } from '../../functions/document/rejected.ts';
import type { Block, Inline, Report } from '../../functions/document/types.ts';

const text = (value: string, marks = {}): Inline => ({ kind: 'text', text: value, marks });
const p = (...inlines: Inline[]): Block => ({ kind: 'paragraph', inlines });
const h = (value: string): Block => ({ kind: 'heading', level: 1, inlines: [text(value)] });
const report = (blocks: readonly Block[], rest: Partial<Report> = {}): Report => ({
  metadata: {},
  footnotes: {},
  images: {},
  warnings: [],
  ...rest,
  blocks,
});
const blocksOf = (...blocks: Block[]) =>
  compose(report(blocks, { metadata: { title: 'T' } }), {}, 'tên tệp').document.blocks;

describe('title', () => {
  test('is what the report says, its first heading, its first text, or the file name', () => {
    const title = (r: Report) => compose(r, {}, 'tên tệp').document.metadata.title;
    expect(title(report([h('H')], { metadata: { title: 'T' } }))).toBe('T');
    expect(title(report([p(text('P')), h('H')]))).toBe('H');
    expect(title(report([p(text('P'))]))).toBe('P');
    expect(title(report([{ kind: 'rule' }]))).toBe('tên tệp');
  });

  test('is not repeated by the block that shows it', () => {
    const { document } = compose(report([h('Báo  cáo'), p(text('x'))]), {}, '');
    expect(document.metadata.title).toBe('Báo cáo');
    expect(document.blocks).toEqual([{ kind: 'paragraph', inlines: [text('x')] }]);
  });

  test('is cut at a word where it is too long, with a warning', () => {
    const { document, warnings } = compose(report([h('chữ '.repeat(300))]), {}, '');
    expect(document.metadata.title).toMatch(/^(chữ ){124}chữ…$/);
    expect(warnings.map(({ code }) => code)).toEqual(['title-cut']);
  });

  test('without anything to print the report is empty', () => {
    expect(() => compose(report([p(text(' \u200b'))]), {}, 'x')).toThrow(Rejected);
  });
});

describe('inlines', () => {
  test('come out in NFC, joined and without invisible characters', () => {
    expect(
      blocksOf(p(text('Đu'.normalize('NFD')), text('\u031b\u0301c \u200b\ufeff'), text(' Xuân\n'))),
    ).toEqual([p(text('Đức Xuân'))]);
  });

  test('keep styles apart and fold white space across them', () => {
    expect(blocksOf(p(text('a '), text(' b', { bold: true }), text('\u00a0c')))).toEqual([
      p(text('a '), text('b', { bold: true }), text('\u00a0c')),
    ]);
  });

  test('lose what refers to nothing', () => {
    const lost: Inline[] = [
      { kind: 'note', note: 'x' },
      { kind: 'image', image: 'x', alt: '' },
      { kind: 'break' },
    ];
    expect(blocksOf(p(text('a'), ...lost))).toEqual([p(text('a'))]);
    expect(blocksOf(p(...lost))).toEqual([]);
  });

  test('replace lone surrogates', () => {
    expect(blocksOf(p(text('a\ud800b')))).toEqual([p(text('a\ufffdb'))]);
  });
});

describe('blocks', () => {
  test('nested without end stay within the limit and lose no text', () => {
    let block: Block = p(text('sâu'));
    for (let depth = 0; depth < 300; depth++) block = { kind: 'quote', blocks: [block] };
    const nesting = (b: Block): number => (b.kind === 'quote' ? 1 + nesting(b.blocks[0] as Block) : 0);
    const [composed] = blocksOf(block);
    expect(nesting(composed as Block)).toBe(64);
    expect(JSON.stringify(composed)).toContain('sâu');
  });

  test('a figure whose picture is not there leaves its caption', () => {
    const figure: Block = { kind: 'figure', image: 'x', alt: '', caption: [text('Ảnh 1')] };
    expect(blocksOf(figure)).toEqual([{ kind: 'paragraph', role: 'caption', inlines: [text('Ảnh 1')] }]);
  });

  test('alternative text stands in for a picture that is not there, but not beside a caption that says the same', () => {
    const figure: Block = { kind: 'figure', image: 'x', alt: 'Cầu treo' };
    const alt = { ...text('[Cầu treo]'), marks: { italic: true } };
    expect(blocksOf(figure)).toEqual([{ kind: 'paragraph', align: 'center', inlines: [alt] }]);
    expect(blocksOf(p(text('a '), { kind: 'image', image: 'x', alt: 'Cầu treo' }))).toEqual([
      p(text('a '), alt),
    ]);
    const caption = [text('Cầu treo')];
    expect(blocksOf({ ...figure, caption })).toEqual([
      { kind: 'paragraph', role: 'caption', inlines: caption },
    ]);
  });
});

describe('tables', () => {
  const cell = (value: string, spans = {}) => ({ blocks: [p(text(value))], ...spans });
  const table = (headRows: number, ...rows: (readonly ReturnType<typeof cell>[])[]): Block => ({
    kind: 'table',
    columns: [],
    headRows,
    rows: rows.map((cells) => ({ cells })),
  });

  test('become rectangular', () => {
    const [made] = blocksOf(table(1, [cell('a'), cell('b')], [cell('c')]));
    expect(made).toMatchObject({
      columns: [{}, {}],
      headRows: 1,
      rows: [{ cells: [{}, {}] }, { cells: [{ blocks: [p(text('c'))] }, { blocks: [] }] }],
    });
  });

  test('cut spans that leave the table or meet another cell', () => {
    const [made] = blocksOf(
      table(0, [cell('a', { rowSpan: 9 }), cell('b')], [cell('c', { columnSpan: 2, rowSpan: 2 })]),
    );
    expect(made).toMatchObject({
      columns: [{}, {}, {}],
      rows: [{ cells: [{ rowSpan: 2 }, {}, {}] }, { cells: [{ columnSpan: 2 }] }],
    });
  });

  test('keep a row for the body below the head', () => {
    expect(blocksOf(table(5, [cell('a')], [cell('b')]))).toMatchObject([{ headRows: 1 }]);
  });

  test('with too many columns are too complex', () => {
    expect(() =>
      blocksOf(
        table(
          0,
          Array.from({ length: 201 }, () => cell('x')),
        ),
      ),
    ).toThrow(/too-complex/);
    expect(() => blocksOf(table(0, [cell('x', { columnSpan: 1e9 })]))).toThrow(/too-complex/);
  });
});
