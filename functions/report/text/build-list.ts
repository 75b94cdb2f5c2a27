import type { List, ListItem } from '../../document/types.ts';
import type { Unit } from './join-lines.ts';
import { paragraph } from './paragraph.ts';

interface OpenList {
  readonly family: string;
  readonly indent: number;
  readonly ordered: boolean;
  readonly items: { label: string; blocks: ListItem['blocks'][number][] }[];
}

const deepest = 8;

/**
 * Builds lists of consecutive units with markers. A marker of another kind opens a list inside the item above, as
 * does the same kind further to the right; a kind that is open goes on where it was.
 */
export function buildList(units: readonly Unit[]): List[] {
  const lists: OpenList[] = [];
  const open: OpenList[] = [];
  for (const unit of units) {
    const { marker, indent } = unit;
    if (!marker) continue;
    const at = placeOf(open, marker.family, indent);
    open.length = Math.min(open.length, at + 1);
    let list = open[at];
    if (!list) {
      list = { family: marker.family, indent, ordered: marker.kind !== 'bullet', items: [] };
      const parent = open[at - 1]?.items.at(-1);
      if (parent) parent.blocks.push({ kind: 'list', ordered: list.ordered, items: list.items });
      else lists.push(list);
      open[at] = list;
    }
    const blocks = marker.rest ? [paragraph(marker.rest)] : [];
    list.items.push({ label: marker.label, blocks });
  }
  return lists.map(({ ordered, items }) => ({ kind: 'list', ordered, items }));
}

/** Index in the stack of open lists that an item belongs to; the stack's length for one that opens a new list. */
function placeOf(open: readonly OpenList[], family: string, indent: number): number {
  const same = open.findLastIndex((list) => list.family === family && Math.abs(list.indent - indent) <= 1);
  if (same >= 0) return same;
  const kind = open.findLastIndex((list) => list.family === family && list.indent > indent);
  if (kind >= 0) return kind;
  return Math.min(open.length, deepest - 1);
}
