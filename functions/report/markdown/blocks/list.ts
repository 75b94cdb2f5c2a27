import type { Block, ListItem } from '../../../document/types.ts';
import type { Node } from '../parse-markdown.ts';
import type { Reading } from '../reading.ts';
import { buildBlocks } from './build-blocks.ts';

const bullets: Readonly<Record<string, string>> = { '-': '-', '+': '+', '*': '•' };
const task = /^\[([ xX])\]\s/;

/** A list; numbers run on from the first, as CommonMark has it. `[x]` at the start of an item is its label (GFM). */
export function list(node: Node, reading: Reading): Block[] {
  const ordered = node.token.type === 'ordered_list_open';
  const start = Number(node.token.attrGet('start') ?? 1);
  const items = node.children.map((item, index) => {
    const label = ordered
      ? `${start + index}${item.token.markup || '.'}`
      : (bullets[item.token.markup] ?? '-');
    return itemOf(item, label, reading);
  });
  return [{ kind: 'list', ordered, items }];
}

function itemOf(item: Node, label: string, reading: Reading): ListItem {
  const text = item.children[0]?.children[0]?.token.children?.[0];
  const found = text?.type === 'text' ? task.exec(text.content) : null;
  if (text && found) text.content = text.content.slice(found[0].length);
  const box = found && (found[1] === ' ' ? '☐' : '☑');
  return {
    label: box ? (label.length > 1 ? `${label} ${box}` : box) : label,
    blocks: buildBlocks(item.children, reading),
  };
}
