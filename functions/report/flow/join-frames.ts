import type { Block } from '../../document/types.ts';
import type { FlowItem } from './flow-item.ts';

/** Joins neighbouring paragraphs of a quotation, or lines of code, into one block each. */
export function joinFrames(items: readonly FlowItem[]): FlowItem[] {
  const joined: FlowItem[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const { block } = item;
    if (
      item.frame === 'code' &&
      last?.frame === 'code' &&
      last.block.kind === 'code' &&
      block.kind === 'code'
    ) {
      joined[joined.length - 1] = { ...last, block: { kind: 'code', text: last.block.text + block.text } };
    } else if (item.frame === 'quote') {
      const before: readonly Block[] =
        last?.frame === 'quote' && last.block.kind === 'quote' ? last.block.blocks : [];
      if (before.length > 0) joined.pop();
      const labelled: Block = item.label
        ? { kind: 'list', ordered: item.label.ordered, items: [{ label: item.label.text, blocks: [block] }] }
        : block;
      joined.push({ block: { kind: 'quote', blocks: [...before, labelled] }, frame: 'quote' });
    } else joined.push(item);
  }
  return joined;
}
