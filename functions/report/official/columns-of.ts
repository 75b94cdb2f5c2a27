import type { Table } from '../../document/types.ts';
import { linesOfBlocks } from '../lines-of.ts';

const mostRows = 12;

/**
 * The lines of a table's first and last column, or nothing where it is no layout of two columns: a column in the
 * middle may only be a gap, and cells hold nothing but lines.
 */
export function columnsOf(table: Table): { left: string[]; right: string[] } | undefined {
  if (table.columns.length > 3 || table.rows.length > mostRows) return undefined;
  const left: string[] = [];
  const right: string[] = [];
  for (const { cells } of table.rows) {
    if (cells.length === 0) continue;
    const lines = cells.map((cell) => linesOfBlocks(cell.blocks));
    if (lines.some((each) => each === undefined)) return undefined;
    const filled = lines as string[][];
    if (filled.length === 3 && filled[1]!.some((line) => line.trim() !== '')) return undefined;
    left.push(...filled[0]!);
    if (filled.length > 1) right.push(...filled.at(-1)!);
  }
  return { left, right };
}

/** The two columns of a line laid out with a tab or with three spaces or more; the second absent where it has one. */
export function splitLine(line: string): readonly [first: string, second?: string] {
  const trimmed = line.trim();
  const gap = /\t|[ \u00a0]{3,}/u.exec(trimmed);
  return gap
    ? [trimmed.slice(0, gap.index).trim(), trimmed.slice(gap.index + gap[0].length).trim()]
    : [trimmed];
}
