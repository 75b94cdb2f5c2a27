import { isRule } from '../official/line-kind.ts';
import { type Marker, markerOf } from './marker.ts';
import type { Line } from './split-lines.ts';

/** One paragraph, heading or list item as the author meant it: wrapped lines joined. */
export interface Unit {
  readonly text: string;
  readonly indent: number;
  readonly marker?: Marker;
  /** Whether a blank line, or the beginning, stands before it. */
  readonly opens: boolean;
  /** Length of its only line; absent where lines were joined. */
  readonly single?: number;
}

/** Above this the file is not wrapped: each line is a paragraph. */
const widestWrap = 120;
const leastWidth = 40;

/** The width a file is wrapped at by hand or by its editor, characters; infinite where it is not. */
export function wrapWidth(lines: readonly Line[]): number {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.row.length);
  return width > widestWrap || width < leastWidth ? Number.POSITIVE_INFINITY : width;
}

/** Joins the lines of wrapped paragraphs. Lines drawn as rules are dropped. */
export function joinLines(lines: readonly Line[], width: number): Unit[] {
  const units: Unit[] = [];
  let parts: string[] = [];
  let start: { indent: number; marker: Marker | undefined; opens: boolean } | undefined;
  let last: Line | undefined;
  const flush = () => {
    if (start) {
      const { indent, marker, opens } = start;
      units.push({
        text: parts.join(' '),
        indent,
        opens,
        ...(marker && { marker }),
        ...(parts.length === 1 && { single: parts[0]!.length }),
      });
    }
    start = undefined;
    parts = [];
  };
  for (const line of lines) {
    if (line.text === '' || isRule(line.text)) {
      flush();
      last = undefined;
      continue;
    }
    const marker = markerOf(line.text);
    if (start && last && !marker && goesOn(last, line, start.indent, width)) parts.push(line.text);
    else {
      flush();
      start = { indent: line.indent, marker, opens: last === undefined };
      parts = [line.text];
    }
    last = line;
  }
  flush();
  return units;
}

function goesOn(above: Line, line: Line, startIndent: number, width: number): boolean {
  if (width === Number.POSITIVE_INFINITY) return false;
  // Deeper than the line above, it is the first line of the next paragraph, unless that one hangs.
  if (line.indent > above.indent && line.indent > startIndent + 6) return false;
  if (line.indent > above.indent && above.indent !== startIndent) return false;
  const firstWord = line.text.indexOf(' ') < 0 ? line.text.length : line.text.indexOf(' ');
  if (above.row.length + 1 + firstWord > width) return true;
  const unfinished = !/[.;:!?]$/u.test(above.text) && /^[\p{Ll}(,;]/u.test(line.text);
  return unfinished && above.row.length >= width * 0.7;
}
