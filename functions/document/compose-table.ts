import { composeBlocks } from './compose-blocks.ts';
import { composeInlines } from './compose-inlines.ts';
import { limits } from './limits.ts';
import type { References } from './references.ts';
import { Rejected } from './rejected.ts';
import type { Cell, Column, Table } from './types.ts';

/**
 * Makes a table rectangular: spans are cut where they leave the table or meet another cell, missing cells are
 * added empty, missing columns too. Undefined for a table without cells.
 * Throws `Rejected('too-complex')` beyond the limit of columns.
 */
export function composeTable(table: Table, references: References, depth: number): Table | undefined {
  const taken = table.rows.map(() => new Set<number>());
  let width = table.columns.length;
  const placed: { readonly column: number; readonly cell: Cell }[][] = table.rows.map(() => []);
  for (const [row, { cells }] of table.rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken[row]?.has(column)) column++;
      const spans = claimArea(cell, row, column, taken);
      placed[row]?.push({ column, cell: { ...withoutSpans(cell), ...spans } });
      column += spans.columnSpan ?? 1;
      width = Math.max(width, column);
      if (width > limits.tableColumns) {
        throw new Rejected('too-complex', {
          what: `bảng / table > ${limits.tableColumns} cột / columns`,
        });
      }
    }
  }
  if (width === 0 || placed.every((row) => row.length === 0)) return undefined;
  const rows = placed.map((own, row) => {
    for (let column = 0; column < width; column++) {
      if (!taken[row]?.has(column)) own.push({ column, cell: { blocks: [] } });
    }
    own.sort((a, b) => a.column - b.column);
    return {
      cells: own.map(({ cell }) => ({ ...cell, blocks: composeBlocks(cell.blocks, references, depth + 1) })),
    };
  });
  const columns: Column[] = Array.from({ length: width }, (_, index) => table.columns[index] ?? {});
  const { caption: given, ...rest } = table;
  const caption = given && composeInlines(given, references);
  return {
    ...rest,
    columns,
    rows,
    headRows: Math.min(table.headRows, Math.max(0, rows.length - 1)),
    ...(caption && caption.length > 0 && { caption }),
  };
}

/** Marks the cell's area as taken, cut to what is free, and returns the spans that remain. */
function claimArea(
  cell: Cell,
  row: number,
  column: number,
  taken: readonly Set<number>[],
): Pick<Cell, 'columnSpan' | 'rowSpan'> {
  let columnSpan = 1;
  const wanted = Math.min(cell.columnSpan ?? 1, limits.tableColumns + 1);
  while (columnSpan < wanted && !taken[row]?.has(column + columnSpan)) columnSpan++;
  let rowSpan = 1;
  const columns = Array.from({ length: columnSpan }, (_, index) => column + index);
  const isFree = (r: number) => columns.every((c) => !taken[r]?.has(c));
  while (rowSpan < (cell.rowSpan ?? 1) && row + rowSpan < taken.length && isFree(row + rowSpan)) rowSpan++;
  for (const covered of taken.slice(row, row + rowSpan)) for (const c of columns) covered.add(c);
  return { ...(columnSpan > 1 && { columnSpan }), ...(rowSpan > 1 && { rowSpan }) };
}

function withoutSpans({ columnSpan: _, rowSpan: __, ...cell }: Cell): Cell {
  return cell;
}
