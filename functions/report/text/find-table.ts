import type { Table } from '../../document/types.ts';
import { buildTable } from './build-table.ts';
import { isDrawn } from './is-drawn.ts';
import { readRows } from './read-rows.ts';
import type { Line } from './split-lines.ts';

/** Lines of text with wide spaces that may stand right above a table. */
const linesAbove = 3;
const leastIndent = 4;
const longestCellLine = 40;

/**
 * A table drawn with spaces, tabs or bars in the run of lines from `start` that could be rows of one, and where the
 * run ends. A run that is no table may still be one below its first lines.
 */
export function findTable(
  lines: readonly Line[],
  start: number,
): { readonly table?: Table; readonly start: number; readonly end: number } {
  let end = start;
  while (end < lines.length && lines[end]!.text !== '' && isTableLine(lines[end]!)) end++;
  for (let from = start; from < Math.min(end, start + linesAbove); from++) {
    const rows = readRows(lines.slice(from, end));
    if (rows) return { table: buildTable(rows), start: from, end };
  }
  return { start, end };
}

function isTableLine(line: Line): boolean {
  if (isDrawn(line.text) || line.raw.trim().includes('\t') || line.text.includes('|')) return true;
  // A cell that goes on below itself stands alone on its line, under its column.
  return / {2,}/.test(line.text) || (line.indent >= leastIndent && line.text.length <= longestCellLine);
}
