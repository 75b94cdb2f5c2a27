import type { Block } from '../../document/types.ts';

/** Drops page breaks before the first and after the last text, and all but one where several follow each other. */
export function withoutEdgeBreaks(blocks: readonly Block[]): Block[] {
  const isBreak = (block: Block | undefined) => block === undefined || block.kind === 'page-break';
  return blocks.filter((block, index) => {
    if (block.kind !== 'page-break') return true;
    const before = blocks[index - 1];
    return !isBreak(before) && blocks.slice(index + 1).some((later) => !isBreak(later));
  });
}
