import type { TextFormat } from '../profiles/style.ts';
import type { LineSlab } from '../slabs.ts';
import { breakLines, type Fit, type Measures } from './break-lines.ts';
import type { Faces } from './faces.ts';
import { fitWords } from './fit-words.ts';
import { indentOf } from './indent-of.ts';
import type { Run } from './runs.ts';
import { naturalWidth, setLine } from './set-line.ts';
import { setTabbed } from './set-tabbed.ts';
import { splitWords } from './split-words.ts';
import { lineEnd, type Words } from './words.ts';

/** The column of a paragraph: left edge and width, points. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** Words broken together at most, and those of their lines that are broken again with what follows. */
const windowWords = 6000;
const windowOverlap = 60;

/**
 * Sets runs as lines. The first two and the last two lines stay together; space above and below is the format's.
 * Empty for runs without words.
 */
export function setParagraph(
  runs: readonly Run[],
  format: TextFormat,
  column: Column,
  faces: Faces,
): LineSlab[] {
  const words = splitWords(runs, faces);
  if (words.count === 0) return [];
  const firstLine = indentOf(format, column.width);
  const measures = { first: column.width - firstLine, rest: column.width };
  const fitted = fitWords(words, Math.min(measures.first, measures.rest), faces);
  const tabbed = fitted.runs.some((run) => run.kind === 'tab');
  const lines: LineSlab[] = [];
  const count = fitted.count;
  for (let start = 0; start < count; ) {
    let end = start;
    while (end < count && fitted.ends[end] !== lineEnd.forced) end++;
    end = Math.min(end + 1, count);
    const indent = start === 0 ? firstLine : 0;
    if (tabbed) setTabbed(fitted, start, end, format, { ...column, indent }, faces, lines);
    else setStretch(fitted, start, end, format, column, indent, faces, lines);
    start = end;
  }
  return keepLines(lines, format);
}

/** Sets words up to a forced end. */
function setStretch(
  words: Words,
  start: number,
  end: number,
  format: TextFormat,
  column: Column,
  indent: number,
  faces: Faces,
  lines: LineSlab[],
): void {
  const balanced = format.balanced || format.align === 'center';
  const fit: Fit = balanced ? 'balanced' : format.align === 'justify' ? 'justified' : 'ragged';
  const metrics = faces.metrics('regular');
  let first = true;
  for (let at = start; at < end; ) {
    const limit = Math.min(end, at + windowWords);
    const measures: Measures = { first: column.width - (first ? indent : 0), rest: column.width };
    const ends = breakLines(words, at, limit, measures, fit);
    for (const lineStop of ends) {
      // The last lines of a window are broken again together with what follows.
      if (limit < end && lineStop > limit - windowOverlap && at > limit - windowWords) break;
      const shift = first ? indent : 0;
      const measure = column.width - shift;
      const { width, spaces } = naturalWidth(words, at, lineStop);
      const justified = fit === 'justified' && (lineStop < end || width > measure);
      const rest = measure - width;
      const offset = format.align === 'center' ? rest / 2 : format.align === 'right' ? rest : 0;
      lines.push(
        setLine(
          words,
          {
            start: at,
            end: lineStop,
            x: column.x + shift + Math.max(0, offset),
            wordSpacing: justified ? justify(rest, spaces, format.size) : 0,
            leading: format.leading,
            metrics,
            size: format.size,
          },
          faces,
        ),
      );
      at = lineStop;
      first = false;
    }
  }
}

/** Space to add to each space; a line that would gape stays ragged. */
function justify(rest: number, spaces: number, size: number): number {
  if (spaces === 0) return 0;
  const each = rest / spaces;
  return each > size * 1.6 ? 0 : each;
}

/** Widows and orphans: no line alone at the foot or head of a page. */
function keepLines(lines: LineSlab[], format: TextFormat): LineSlab[] {
  const count = lines.length;
  for (const [index, line] of lines.entries()) {
    line.keep = index < count - 1 && (index === 0 || index === count - 2);
  }
  const [first] = lines;
  const last = lines.at(-1);
  if (first) first.before = format.before;
  if (last) last.after = format.after;
  return lines;
}
