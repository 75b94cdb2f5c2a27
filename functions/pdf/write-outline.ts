import type { OutlineItem } from '../layout/types.ts';
import type { PackedDocument } from './packed-document.ts';
import { textString } from './serialize.ts';

interface Node {
  readonly id: number;
  readonly level: number;
  readonly children: Node[];
  /** Title, destination and parent, in PDF syntax. */
  readonly entries: string;
  /** The neighbours, once they are known. */
  siblings: string;
}

/**
 * Writes the outline with a destination for each heading, as `target` names it (PDF 32000-1, 12.3.3), and
 * returns its number; none where there are no items. The outermost level shows, the others are folded.
 */
export function writeOutline(
  document: PackedDocument,
  items: readonly OutlineItem[],
  target: (item: OutlineItem) => string,
): number | undefined {
  if (items.length === 0) return undefined;
  const root: Node = {
    id: document.reserve(1),
    level: 0,
    children: [],
    entries: '/Type/Outlines',
    siblings: '',
  };
  const nodes = [root];
  const open = [root];
  for (const item of items) {
    while (open.at(-1)!.level >= item.level) open.pop();
    const parent = open.at(-1)!;
    const entries = `/Title ${textString(item.title)}/Dest ${target(item)}/Parent ${parent.id} 0 R`;
    const node: Node = { id: document.reserve(1), level: item.level, children: [], entries, siblings: '' };
    const previous = parent.children.at(-1);
    if (previous) {
      previous.siblings += `/Next ${node.id} 0 R`;
      node.siblings = `/Prev ${previous.id} 0 R`;
    }
    parent.children.push(node);
    open.push(node);
    nodes.push(node);
  }
  for (const node of nodes) {
    const { id, children, entries, siblings } = node;
    const count = node === root ? children.length : -children.length;
    const inside =
      children.length > 0
        ? `/First ${children[0]!.id} 0 R/Last ${children.at(-1)!.id} 0 R/Count ${count}`
        : '';
    document.pack(id, `<<${entries}${siblings}${inside}>>`);
  }
  return root.id;
}
