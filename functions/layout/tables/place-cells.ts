import type { Cell, Table } from '../../document/types.ts';

/** A cell with the place it takes in the grid. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The cells of a table, row by row, and how many of the first rows are its head. */
export interface Grid {
  readonly rows: readonly (readonly PlacedCell[])[];
  readonly headRows: number;
}

/**
 * Finds the column of every cell, given that spanned places are not repeated. Rows that cells of other rows cover
 * whole are dropped, and the head takes in the rows that its cells reach into.
 */
export function placeCells(table: Table): Grid {
  const placed = placeRows(table);
  const kept = placed.map((row) => row.length > 0);
  // Rows that are kept before each row.
  const before: number[] = [0];
  for (const keep of kept) before.push(before.at(-1)! + (keep ? 1 : 0));
  const rows = placed
    .filter((row) => row.length > 0)
    .map((row) =>
      row.map((cell) => {
        const top = before[cell.row]!;
        return { ...cell, row: top, rowSpan: before[cell.row + cell.rowSpan]! - top };
      }),
    );
  let headRows = before[Math.min(table.headRows, placed.length)]!;
  for (let row = 0; row < headRows; row++) {
    for (const cell of rows[row]!) headRows = Math.max(headRows, row + cell.rowSpan);
  }
  // A head without a body is none.
  return { rows, headRows: headRows < rows.length ? headRows : 0 };
}

function placeRows(table: Table): PlacedCell[][] {
  const columns = table.columns.length;
  const free = new Int32Array(columns);
  return table.rows.map(({ cells }, row) => {
    const placed: PlacedCell[] = [];
    let column = 0;
    for (const cell of cells) {
      while (column < columns && free[column]! > row) column++;
      if (column >= columns) break;
      const columnSpan = Math.max(1, Math.min(cell.columnSpan ?? 1, columns - column));
      const rowSpan = Math.max(1, Math.min(cell.rowSpan ?? 1, table.rows.length - row));
      free.fill(row + rowSpan, column, column + columnSpan);
      placed.push({ cell, row, column, rowSpan, columnSpan });
      column += columnSpan;
    }
    return placed;
  });
}
