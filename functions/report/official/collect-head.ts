import type { Block } from '../../document/types.ts';
import { linesOfBlocks } from '../lines-of.ts';
import { typeOfName } from '../metadata/document-types.ts';
import { columnsOf, splitLine } from './columns-of.ts';
import { type LineKind, lineKind } from './line-kind.ts';
import { isAddress } from './read-type-and-subject.ts';

/** The lines that may be a letterhead, its columns apart, and how many blocks they took. */
export interface Head {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly used: number;
}

const mostBlocks = 24;

/** Collects blocks from the beginning as long as each line is one of a letterhead. */
export function collectHead(blocks: readonly Block[]): Head {
  const left: string[] = [];
  const right: string[] = [];
  const seen = new Set<LineKind>();
  let used = 0;
  for (const block of blocks.slice(0, mostBlocks)) {
    if (block.kind === 'rule') {
      used++;
      continue;
    }
    const columns = block.kind === 'table' ? columnsOf(block) : undefined;
    const lines = columns ? undefined : linesOfBlocks([block]);
    const pair = columns ?? (lines && splitParagraph(lines, seen));
    if (!pair || (columns && !isHead([...pair.left, ...pair.right]))) break;
    left.push(...pair.left);
    right.push(...pair.right);
    for (const line of [...pair.left, ...pair.right]) seen.add(lineKind(line));
    used++;
  }
  return { left, right, used };
}

/** A table of two columns is a letterhead where it holds what only letterheads hold. */
function isHead(lines: readonly string[]): boolean {
  const kinds = new Set(lines.map(lineKind));
  return (
    kinds.has('national-name') ||
    kinds.has('party-name') ||
    kinds.has('number') ||
    kinds.has('place-and-date')
  );
}

function splitParagraph(
  lines: readonly string[],
  seen: ReadonlySet<LineKind>,
): { left: string[]; right: string[] } | undefined {
  const left: string[] = [];
  const right: string[] = [];
  const here = new Set(seen);
  for (const line of lines) {
    const [first, second] = splitLine(line);
    if (!belongs(first, here) || (second !== undefined && lineKind(second) === 'other')) return undefined;
    here.add(lineKind(first));
    left.push(first);
    if (second !== undefined) right.push(second);
  }
  return { left, right };
}

function belongs(line: string, seen: ReadonlySet<LineKind>): boolean {
  const kind = lineKind(line);
  // Lines of the same paragraph below `V/v` go on with the subject.
  if (kind === 'other')
    return seen.has('subject') && !isAddress(line) && line.length < 120 && !/[.:;]$/u.test(line);
  if (kind === 'subject') return seen.has('number');
  // Below the number or the day, capitals are the type or the title.
  if (kind === 'body')
    return !typeOfName(line) && !(seen.has('number') && !seen.has('subject')) && !seen.has('place-and-date');
  return true;
}
