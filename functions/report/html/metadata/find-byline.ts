import { textOfInlines } from '../../../document/text-of.ts';
import type { Block } from '../../../document/types.ts';

const byline =
  /^(?:(?:tin,? (?:bài|ảnh)|tin|bài|ảnh|bài,? ảnh|tin bài,? ảnh|tác giả|người viết|thực hiện)(?: và ảnh)?\s*:\s*)(.{2,60})$/iu;
/** Blocks at the end among which a byline stands. */
const near = 4;

/** Marks the line at the end that names who wrote the article (`Tin, ảnh: ...`), and gives the name. */
export function findByline(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly author?: string;
} {
  for (let index = blocks.length - 1; index >= Math.max(0, blocks.length - near); index--) {
    const block = blocks[index]!;
    if (block.kind !== 'paragraph') continue;
    const author = byline.exec(textOfInlines(block.inlines).replace(/\s+/gu, ' ').trim())?.[1];
    if (author)
      return {
        blocks: blocks.with(index, { ...block, role: 'byline' }),
        author: author.replace(/[.;]+$/, ''),
      };
  }
  return { blocks };
}
