import type { Table } from '../../document/types.ts';
import { fold } from '../official/line-kind.ts';
import { isMandate, isPersonName, isRole } from '../official/signer-lines.ts';
import { layoutTable } from './layout-table.ts';
import type { Line } from './split-lines.ts';
import { splitRow } from './split-row.ts';

const mostLines = 40;

/** A closing in two columns of spaces: where it starts and ends, and its lines as a table. */
export function findClosing(
  lines: readonly Line[],
): { readonly table: Table; readonly start: number; readonly end: number } | undefined {
  const end = endOfMainPart(lines);
  const first = Math.max(0, end - mostLines);
  for (let at = first; at < end; at++) {
    const line = lines[at]!;
    const sides = splitRow(line);
    if (sides.right === '' || !opens(sides.left, sides.right)) continue;
    const rows = lines.slice(at, end).filter((each) => each.text !== '');
    const pairs = rows.map((each) => splitRow(each, sides.start));
    const left = pairs.map((pair) => pair.left).filter((text) => text !== '');
    const right = pairs.map((pair) => pair.right).filter((text) => text !== '');
    return { table: layoutTable(left, right), start: at, end };
  }
  return undefined;
}

/** Before an annex, where there is one after the beginning. */
function endOfMainPart(lines: readonly Line[]): number {
  const annex = lines.findIndex(
    (line, index) => index > 5 && /^PHỤ LỤC(?:\s+(?:[IVX]+|\d+))?\s*:?$/iu.test(line.text),
  );
  return annex > 0 ? annex : lines.length;
}

function opens(left: string, right: string): boolean {
  const signs = isMandate(right) || isRole(right, false);
  if (fold(left.slice(0, 20)).startsWith('noi nhan'))
    return signs || right === right.toUpperCase() || isPersonName(right);
  return signs && (isMandate(left) || isRole(left, false));
}
