import type { Table } from '../../document/types.ts';
import { typeOfName } from '../metadata/document-types.ts';
import { type LineKind, lineKind } from '../official/line-kind.ts';
import { isAddress } from '../official/read-type-and-subject.ts';
import { layoutTable } from './layout-table.ts';
import type { Line } from './split-lines.ts';
import { splitRow } from './split-row.ts';

const mostLines = 30;
const longestSubjectLine = 60;

/** A letterhead in two columns of spaces: as a table, and the index of the first line after it. */
export function findLetterhead(
  lines: readonly Line[],
): { readonly table: Table; readonly end: number } | undefined {
  const top = lines.slice(0, mostLines);
  const starts = top
    .map((line) => splitRow(line))
    .filter(isPair)
    .map((sides) => sides.start!);
  if (starts.length === 0) return undefined;
  const start = Math.min(...starts);
  const left: string[] = [];
  const right: string[] = [];
  const seen = new Set<LineKind>();
  let inSubject = false;
  let end = 0;
  for (const [index, line] of top.entries()) {
    if (line.text === '') {
      inSubject = false;
      continue;
    }
    const sides = splitRow(line, start);
    if (!belongs(sides.left, inSubject) || !belongs(sides.right, false) || isTitle(line)) break;
    for (const side of [sides.left, sides.right]) if (side) seen.add(lineKind(side));
    inSubject ||= lineKind(sides.left) === 'subject';
    if (sides.left) left.push(sides.left);
    if (sides.right) right.push(sides.right);
    end = index + 1;
  }
  const official = seen.has('national-name') || seen.has('party-name') || seen.has('number');
  return official && right.length > 0 ? { table: layoutTable(left, right), end } : undefined;
}

function isPair(sides: { readonly left: string; readonly right: string }): boolean {
  const [left, right] = [lineKind(sides.left), lineKind(sides.right)];
  return sides.right !== '' && left !== 'other' && right !== 'other' && left !== 'blank';
}

function belongs(side: string, inSubject: boolean): boolean {
  if (lineKind(side) !== 'other') return true;
  // A subject below the number goes on in the lines right below it.
  return inSubject && side.length < longestSubjectLine && !isAddress(side);
}

function isTitle(line: Line): boolean {
  return typeOfName(line.text) !== undefined;
}
