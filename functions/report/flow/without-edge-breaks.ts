import type { Block } from '../../document/types.ts';

/** Drops page breaks before the first and after the last text, and all but one where several follow each other. */
export function withoutEdgeBreaks(blocks: readonly Block[]): Block[] {
  const isBreak = (block: Block | undefined) => block === undefined || block.kind === 'page-break';
  const last = blocks.findLastIndex((block) => !isBreak(block));
  return blocks.filter((block, index) => {
    return block.kind !== 'page-break' || (index < last && !isBreak(blocks[index - 1]));
  });
}
