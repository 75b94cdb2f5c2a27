import type { Block, Heading } from '../../document/types.ts';

/** Lifts all headings so that the highest stands at level 1: a text may leave that level to its title. */
export function raiseHeadings(blocks: readonly Block[]): readonly Block[] {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const highest = Math.min(6, ...new Set(levels));
  if (levels.length === 0 || highest === 1) return blocks;
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: (block.level - highest + 1) as Heading['level'] } : block,
  );
}
