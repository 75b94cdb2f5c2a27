import type { Block } from '../../document/types.ts';
import { linesOfBlocks } from '../lines-of.ts';
import { isShouted } from '../metadata/sentence-case.ts';
import { isRule } from './line-kind.ts';
import { isAddress, readTypeAndSubject, type TypeAndSubject } from './read-type-and-subject.ts';

const mostBlocks = 4;
const longestBlock = 400;

/**
 * The type and subject that begin the blocks, and how many blocks they take. Without a letterhead above,
 * only a type in capitals is one: a heading `Báo cáo` may begin any article.
 */
export function collectTitle(
  blocks: readonly Block[],
  belowLetterhead: boolean,
): (TypeAndSubject & { readonly used: number }) | undefined {
  const lines: string[] = [];
  let used = 0;
  for (const block of blocks) {
    if (used === mostBlocks) break;
    const own = linesOf(block);
    if (!own || !goesOn(block, own, lines)) break;
    lines.push(...own);
    used++;
  }
  const title = readTypeAndSubject(lines);
  if (!title) return undefined;
  if (!belowLetterhead && !isShouted(lines.find((line) => line.trim() !== '') ?? '')) return undefined;
  // A block is taken whole or not at all: one that holds more than the title stays.
  const taken = blocksFor(blocks, title.lines);
  return taken === undefined ? undefined : { ...title, used: taken };
}

function linesOf(block: Block): string[] | undefined {
  if (block.kind === 'rule') return [''];
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return undefined;
  const lines = linesOfBlocks([block]);
  return lines && lines.join(' ').length <= longestBlock ? lines : undefined;
}

/** The subject follows its type; more of it follows only where both are centred. */
function goesOn(block: Block, own: readonly string[], above: readonly string[]): boolean {
  const filled = above.filter((line) => line.trim() !== '' && !isRule(line.trim()));
  if (filled.length < 2) return !own.some(isAddress);
  return (
    own.every((line) => isRule(line.trim()) || line.trim() === '') ||
    (block.kind === 'paragraph' && block.align === 'center' && block.role === undefined)
  );
}

function blocksFor(blocks: readonly Block[], lineCount: number): number | undefined {
  let lines = 0;
  for (const [index, block] of blocks.entries()) {
    if (lines === lineCount) return index;
    if (lines > lineCount) return undefined;
    lines += linesOf(block)?.length ?? 0;
  }
  return lines === lineCount ? blocks.length : undefined;
}
