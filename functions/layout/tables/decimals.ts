import type { Inline, Table } from '../../document/types.ts';
import type { TextFormat } from '../profiles/style.ts';
import type { Work } from '../work.ts';
import { measureInlines } from './measure-blocks.ts';
import type { Grid, PlacedCell } from './place-cells.ts';

const number = /^[(+\-−–]?\d[\d.,]*\)?\s?%?$/;
const placeholder = /^[-–—x…]?$/;

/** Widths before and after the decimal sign, points. */
export interface DecimalExtent {
  readonly whole: number;
  readonly fraction: number;
}

/** A column of numbers: the widest parts of them all. */
export type DecimalColumn = DecimalExtent;

/** The text of a cell that is one paragraph of text, else undefined. */
function lineOf({ cell }: PlacedCell): readonly Inline[] | undefined {
  const [only, more] = cell.blocks;
  if (only === undefined) return [];
  if (more || only.kind !== 'paragraph') return undefined;
  return only.inlines.every((inline) => inline.kind === 'text') ? only.inlines : undefined;
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : ''))
    .join('')
    .trim();
}

/** Where the fraction starts: at the comma, or at a point that is no thousands separator. */
function decimalSign(text: string): number {
  const comma = text.lastIndexOf(',');
  if (comma >= 0) return comma;
  const point = text.lastIndexOf('.');
  const digits = text.slice(point + 1).match(/^\d*/)?.[0].length;
  return point >= 0 && digits !== 3 ? point : -1;
}

/** Parts of a number set in a format, or undefined for what is none. */
export function decimalExtent(placed: PlacedCell, format: TextFormat, work: Work): DecimalExtent | undefined {
  const inlines = lineOf(placed);
  const text = inlines && textOf(inlines);
  if (!inlines || !text || !number.test(text)) return undefined;
  const total = measureInlines(inlines, format, work).most;
  const sign = decimalSign(text);
  const end = sign >= 0 ? sign : (text.match(/^[^\s%)]*/)?.[0].length ?? text.length);
  const whole = end < text.length ? measureInlines(firstCharacters(inlines, end), format, work).most : total;
  return { whole, fraction: total - whole };
}

function firstCharacters(inlines: readonly Inline[], count: number): Inline[] {
  const first: Inline[] = [];
  let left = count;
  for (const inline of inlines) {
    if (inline.kind !== 'text' || left <= 0) break;
    first.push({ ...inline, text: inline.text.slice(0, left) });
    left -= inline.text.length;
  }
  return first;
}

/** The columns whose body holds numbers only, by index; a column that the author set flush left is left alone. */
export function decimalColumns(
  { rows, headRows }: Grid,
  table: Table,
  format: TextFormat,
  work: Work,
): ReadonlyMap<number, DecimalColumn> {
  const columns = new Map<number, DecimalColumn>();
  const excluded = new Set<number>();
  for (const placed of rows.slice(headRows).flat()) {
    const { column, cell, columnSpan } = placed;
    if (columnSpan > 1 || excluded.has(column)) continue;
    const extent = decimalExtent(placed, format, work);
    const line = extent ? undefined : lineOf(placed);
    const align = cell.align ?? table.columns[column]?.align;
    if (align === 'left' || (!extent && !(line && placeholder.test(textOf(line))))) {
      excluded.add(column);
      columns.delete(column);
      continue;
    }
    if (!extent) continue;
    const known = columns.get(column) ?? { whole: 0, fraction: 0 };
    columns.set(column, {
      whole: Math.max(known.whole, extent.whole),
      fraction: Math.max(known.fraction, extent.fraction),
    });
  }
  return columns;
}
