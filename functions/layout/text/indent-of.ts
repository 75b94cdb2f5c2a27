import type { TextFormat } from '../profiles/style.ts';

/** A first line is never indented by more than this share of its column. */
const deepest = 0.7;

/** Indent of the first line in a column, points. */
export function indentOf(format: TextFormat, width: number): number {
  return Math.min(format.firstLine, width * deepest);
}
