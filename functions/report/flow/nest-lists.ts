import type { Block } from '../../document/types.ts';
import type { FlowItem } from './flow-item.ts';

/** A list while its items are gathered. */
interface OpenList {
  readonly level: number;
  readonly ordered: boolean;
  readonly items: { readonly label: string; readonly blocks: Block[] }[];
}

/** Gathers neighbouring numbered paragraphs into lists, deeper levels inside the item before them. */
export function nestLists(items: readonly FlowItem[]): Block[] {
  const blocks: Block[] = [];
  const open: OpenList[] = [];
  for (const { block, label } of items) {
    if (!label) {
      open.length = 0;
      blocks.push(block);
      continue;
    }
    while (open.length > 0 && closes(open.at(-1)!, label)) open.pop();
    let list = open.at(-1);
    if (list?.level !== label.level) {
      const inner: OpenList = { level: label.level, ordered: label.ordered, items: [] };
      const place = list?.items.at(-1)?.blocks ?? blocks;
      place.push({ kind: 'list', ordered: inner.ordered, items: inner.items });
      open.push(inner);
      list = inner;
    }
    list.items.push({ label: label.text, blocks: [block] });
  }
  return blocks;
}

function closes(
  list: OpenList,
  { level, ordered }: { readonly level: number; readonly ordered: boolean },
): boolean {
  return list.level > level || (list.level === level && list.ordered !== ordered);
}
