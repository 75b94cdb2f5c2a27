import { columnGaps } from './column-gaps.ts';
import { isDrawn } from './is-drawn.ts';
import { isNumeric } from './is-numeric.ts';
import { markerOf } from './marker.ts';
import type { Line } from './split-lines.ts';

const leastRows = 2;
const mostColumns = 30;

/** The texts of a table's cells, as many in each row; how many rows are its head. */
export interface Rows {
  readonly cells: readonly (readonly string[])[];
  readonly headRows: number;
}

/** The rows of a table in lines that may be rows of one, or nothing where they are none. */
export function readRows(run: readonly Line[]): Rows | undefined {
  if (run.filter((line) => !isDrawn(line.text)).length < leastRows) return undefined;
  return cellsByBars(run) ?? cellsByTabs(run) ?? cellsBySpaces(run);
}

function cellsByBars(run: readonly Line[]): Rows | undefined {
  const filled = run.filter((line) => !isDrawn(line.text));
  if (!filled.every((line) => line.text.includes('|'))) return undefined;
  const cells = filled.map((line) =>
    line.text
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  return squared(cells, run);
}

function cellsByTabs(run: readonly Line[]): Rows | undefined {
  const filled = run.filter((line) => !isDrawn(line.text));
  if (!filled.every((line) => line.raw.trim().includes('\t'))) return undefined;
  const cells = filled.map((line) =>
    line.raw
      .trimEnd()
      .split('\t')
      .map((cell) => cell.trim()),
  );
  return new Set(cells.map((row) => row.length)).size === 1 ? squared(cells, run) : undefined;
}

function cellsBySpaces(run: readonly Line[]): Rows | undefined {
  const filled = run.filter((line) => !isDrawn(line.text));
  const gaps = columnGaps(filled.map((line) => line.row));
  if (gaps.length === 0 || gaps.length >= mostColumns) return undefined;
  const cells = filled.map(({ row }) => {
    const starts = [0, ...gaps.map((gap) => gap.to)];
    return starts.map((from, index) => row.slice(from, gaps[index]?.from ?? row.length).trim());
  });
  const drawn = run.some((line) => isDrawn(line.text));
  const full = cells.filter((row) => row.filter((cell) => cell !== '').length > 1).length;
  // Without a rule, two aligned lines may be chance: a list in columns, or text after wide sentence spaces.
  if (!drawn && (filled.length < 3 || gaps.length < 2)) return undefined;
  if (
    full < cells.length * 0.6 ||
    filled.filter((line) => markerOf(line.text)?.kind === 'bullet').length > 1
  ) {
    return undefined;
  }
  return squared(cells, run);
}

function squared(cells: readonly (readonly string[])[], run: readonly Line[]): Rows | undefined {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  if (width < 2 || width > mostColumns) return undefined;
  const square = cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const headLines = headLinesOf(run);
  const merged = mergeWrapped(square, headLines);
  return { cells: merged.rows, headRows: merged.headRows };
}

/** Lines above the first rule that text stands both above and below. */
function headLinesOf(run: readonly Line[]): number {
  const firstFilled = run.findIndex((line) => !isDrawn(line.text));
  const rule = run.findIndex((line, index) => index > firstFilled && isDrawn(line.text));
  if (rule < 0 || !run.slice(rule).some((line) => !isDrawn(line.text))) return 0;
  return run.slice(0, rule).filter((line) => !isDrawn(line.text)).length;
}

/** Head lines become one row; a body line without a first cell goes on with the row above. */
function mergeWrapped(
  rows: readonly (readonly string[])[],
  headLines: number,
): { rows: string[][]; headRows: number } {
  const result: string[][] = [];
  for (const [index, row] of rows.entries()) {
    const above = result.at(-1);
    const goesOn = index > 0 && (index < headLines || (index > headLines && row[0] === ''));
    if (goesOn && above) result[result.length - 1] = above.map((cell, at) => `${cell} ${row[at]}`.trim());
    else result.push([...row]);
  }
  return { rows: result, headRows: headLines > 0 ? 1 : headByText(result) };
}

/** Without a rule the first row is the head where it alone has no number in a column of numbers. */
function headByText(rows: readonly (readonly string[])[]): number {
  const [first = [], ...body] = rows;
  if (body.length === 0) return 0;
  const numbers = first.map((_, at) => body.every((row) => isNumeric(row[at] ?? '')));
  return numbers.some((is, at) => is && !isNumeric(first[at] ?? '')) && first.every((cell) => cell !== '')
    ? 1
    : 0;
}
