import type { Cell, Table } from '../../document/types.ts';

/** A cell with the place it takes in the grid. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Finds the column of every cell, given that spanned places are not repeated. Rows in order. */
export function placeCells(table: Table): readonly (readonly PlacedCell[])[] {
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
