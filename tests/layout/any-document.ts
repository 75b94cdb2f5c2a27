import fc from 'fast-check';
import type { Block, Cell, Document, Inline, Profile } from '../../functions/document/types.ts';

const images = {
  small: { format: 'png', bytes: new Uint8Array(), width: 30, height: 20 },
  huge: { format: 'png', bytes: new Uint8Array(), width: 4000, height: 9000 },
} as const;

const word = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-zđờ0-9.,;:()/%-]{1,9}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z/]{60,220}$/) },
  { weight: 1, arbitrary: fc.constantFrom('Điều', 'khoản', '12.345,6', 'đồng', '%', '–', 'Ω', '@@', 'Số:') },
);
const sentence = fc.array(word, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(' '));
const marks = fc.constantFrom(
  {},
  { bold: true },
  { italic: true, underline: true },
  { script: 'super' as const },
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('text' as const), text: sentence, marks }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Inline>({ kind: 'break' }, { kind: 'tab' }, { kind: 'tab', leader: 'dots' }),
  },
  { weight: 1, arbitrary: fc.constantFrom('n1', 'n2').map((note) => ({ kind: 'note' as const, note })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Inline>(
      { kind: 'image', image: 'small', alt: 'a' },
      { kind: 'image', image: 'huge', alt: 'b' },
    ),
  },
);
const inlines = fc.array(inline, { minLength: 1, maxLength: 4 });
const indent = fc.record({
  left: fc.integer({ min: 0, max: 900 }),
  firstLine: fc.integer({ min: 0, max: 900 }),
});
const align = fc.constantFrom('left' as const, 'center' as const, 'right' as const, 'justify' as const);

const { block } = fc.letrec<{ block: Block; cell: Cell }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  return {
    cell: fc.record({
      blocks: fc.array(tie('block'), { maxLength: 2 }),
      columnSpan: fc.integer({ min: 1, max: 3 }),
      rowSpan: fc.integer({ min: 1, max: 3 }),
    }),
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.record({ kind: fc.constant('paragraph' as const), inlines }),
      fc.record({ kind: fc.constant('paragraph' as const), inlines, indent, align }),
      fc.record({
        kind: fc.constant('heading' as const),
        level: fc.constantFrom(1 as const, 2 as const, 5 as const),
        inlines,
      }),
      fc.record({
        kind: fc.constant('code' as const),
        text: fc.array(sentence, { minLength: 1, maxLength: 8 }).map((l) => l.join('\n')),
      }),
      fc.constantFrom<Block>({ kind: 'rule' }, { kind: 'page-break' }),
      fc.record({
        kind: fc.constant('figure' as const),
        image: fc.constantFrom('small', 'huge'),
        alt: fc.constant('x'),
        caption: inlines,
      }),
      fc.record({ kind: fc.constant('quote' as const), blocks }),
      fc.record({
        kind: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(
          fc.record({ label: fc.constantFrom('-', '10.', 'a)', '', 'nhãn rất dài của mục'), blocks }),
          { minLength: 1, maxLength: 4 },
        ),
      }),
      fc
        .record({
          columns: fc.integer({ min: 1, max: 24 }),
          rows: fc.array(fc.array(tie('cell'), { minLength: 1, maxLength: 6 }), {
            minLength: 1,
            maxLength: 8,
          }),
          headRows: fc.integer({ min: 0, max: 2 }),
          plain: fc.boolean(),
          caption: inlines,
        })
        .map(
          ({ columns, rows, headRows, plain, caption }): Block => ({
            kind: 'table',
            columns: Array.from({ length: columns }, () => ({})),
            rows: fillRows(rows, columns),
            headRows: Math.min(headRows, rows.length - 1),
            plain,
            caption,
          }),
        ),
    ),
  };
});

/** Cuts spans to the grid and fills it, as `compose` does. */
function fillRows(
  rows: readonly (readonly Cell[])[],
  columns: number,
): { readonly cells: readonly Cell[] }[] {
  const taken = rows.map(() => new Array<boolean>(columns).fill(false));
  return rows.map((cells, row) => {
    const placed: Cell[] = [];
    const queue = [...cells];
    for (let column = 0; column < columns; column++) {
      if (taken[row]![column]) continue;
      const { columnSpan = 1, rowSpan = 1, blocks } = queue.shift() ?? { blocks: [] };
      let width = 1;
      while (width < columnSpan && column + width < columns && !taken[row]![column + width]) width++;
      const height = Math.min(rowSpan, rows.length - row);
      for (let r = row; r < row + height; r++) taken[r]!.fill(true, column, column + width);
      placed.push({ blocks, columnSpan: width, rowSpan: height });
    }
    return { cells: placed };
  });
}

/** Documents of every block kind, spans, nesting and overlong words, as `compose` would let them through. */
export const anyDocument = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
    profile: fc.constantFrom<Profile>('article', 'state', 'party'),
    n1: fc.array(block, { minLength: 1, maxLength: 2 }),
    n2: fc.array(block, { minLength: 1, maxLength: 2 }),
  })
  .map(
    ({ blocks, profile, n1, n2 }): Document => ({
      metadata: { title: 'T', recipients: [], language: 'vi', profile },
      blocks,
      footnotes: { n1, n2 },
      images,
    }),
  );
