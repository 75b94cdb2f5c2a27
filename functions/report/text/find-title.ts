import type { Paragraph } from '../../document/types.ts';
import { typeOfName } from '../metadata/document-types.ts';
import { isShouted } from '../metadata/sentence-case.ts';
import { lineKind } from '../official/line-kind.ts';
import { readTypeAndSubject } from '../official/read-type-and-subject.ts';
import { paragraph } from './paragraph.ts';
import type { Line } from './split-lines.ts';

const mostLines = 16;

/** Type and subject in lines of their own, kept together in one paragraph: where they start and end. */
export function findTitle(
  lines: readonly Line[],
): { readonly paragraph: Paragraph; readonly start: number; readonly end: number } | undefined {
  const start = lines
    .slice(0, mostLines)
    .findIndex((line) => lineKind(line.text) === 'other' || isType(line));
  if (start < 0 || !isType(lines[start]!)) return undefined;
  const above = lines.slice(0, start).some((line) => line.text !== '');
  if (!above && !isShouted(lines[start]!.text)) return undefined;
  const title = readTypeAndSubject(lines.slice(start, start + mostLines).map((line) => line.text));
  if (!title) return undefined;
  const end = start + title.lines;
  return { paragraph: paragraph(lines.slice(start, end).map((line) => line.text)), start, end };
}

function isType(line: Line): boolean {
  return typeOfName(line.text) !== undefined;
}
