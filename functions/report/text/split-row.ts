import type { Line } from './split-lines.ts';

/** The two sides of a line laid out in columns; one may be empty. */
export interface Sides {
  readonly left: string;
  readonly right: string;
  /** Column where the right side starts, where there are two sides. */
  readonly start?: number;
}

const widest = 3;

/**
 * Splits a line at its widest gap of three spaces or more; a line without one belongs to the side it stands on.
 * `start` is where the right column begins, once known.
 */
export function splitRow(line: Line, start?: number): Sides {
  const gap = widestGap(line.row, line.indent);
  if (gap) {
    return { left: line.row.slice(line.indent, gap.from), right: line.row.slice(gap.to), start: gap.to };
  }
  const middle = line.indent + line.text.length / 2;
  const onRight = start !== undefined ? middle > start * 0.9 && line.indent > start / 2 : false;
  return onRight ? { left: '', right: line.text } : { left: line.text, right: '' };
}

function widestGap(row: string, indent: number): { from: number; to: number } | undefined {
  let best: { from: number; to: number } | undefined;
  for (const gap of row.slice(indent).matchAll(/ {3,}/g)) {
    const from = indent + gap.index;
    const to = from + gap[0].length;
    if (to - from >= widest && (!best || to - from > best.to - best.from)) best = { from, to };
  }
  return best;
}
