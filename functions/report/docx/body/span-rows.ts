import type { Cell } from '../../../document/types.ts';
import type { RawCell } from './read-cell.ts';

interface RawRow {
  /** Columns left free before the first cell. */
  readonly offset: number;
  readonly cells: readonly RawCell[];
}

type GrowingCell = { -readonly [K in keyof Cell]: Cell[K] };

/** Turns cells that go on from others into spans of those. Rows keep the cells that start in them. */
export function spanRows(rows: readonly RawRow[]): Cell[][] {
  /** The cell that reaches down to the row before, by its first column. */
  let above = new Map<number, GrowingCell>();
  return rows.map(({ offset, cells }) => {
    const starting: GrowingCell[] = [];
    const reaching = new Map<number, GrowingCell>();
    let column = offset;
    if (offset > 0) starting.push({ blocks: [], ...(offset > 1 && { columnSpan: offset }) });
    for (const { cell, goesOn } of cells) {
      const width = cell.columnSpan ?? 1;
      const origin = goesOn === 'down' ? above.get(column) : undefined;
      const before = goesOn === 'right' ? starting.at(-1) : undefined;
      if (origin && (origin.columnSpan ?? 1) === width) {
        origin.rowSpan = (origin.rowSpan ?? 1) + 1;
        reaching.set(column, origin);
      } else if (before) {
        before.columnSpan = (before.columnSpan ?? 1) + width;
      } else {
        const starts: GrowingCell = { ...cell };
        starting.push(starts);
        reaching.set(column, starts);
      }
      column += width;
    }
    above = reaching;
    return starting;
  });
}
