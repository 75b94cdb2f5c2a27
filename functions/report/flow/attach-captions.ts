import { textOfInlines } from '../../document/text-of.ts';
import type { Block, Paragraph } from '../../document/types.ts';

const tableCaption = /^(bảng|biểu|table)\s+[\divxlc]+/i;
const figureCaption = /^(hình|ảnh|biểu đồ|sơ đồ|figure)\s+[\divxlc]+/i;

/** Gives tables and figures the captions that stand beside them: by the style of captions, or by how they begin. */
export function attachCaptions(blocks: readonly Block[]): Block[] {
  const attached: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    const next = blocks[index + 1];
    if (next && isTable(next) && isCaption(block, tableCaption)) {
      attached.push({ ...next, caption: block.inlines });
      index++;
    } else if (next && block.kind === 'figure' && isCaption(next, figureCaption)) {
      attached.push({ ...block, caption: next.inlines });
      index++;
    } else if (
      next &&
      isTable(block) &&
      next.kind === 'paragraph' &&
      next.role === 'caption' &&
      isCaption(next, tableCaption)
    ) {
      attached.push({ ...block, caption: next.inlines });
      index++;
    } else attached.push(block);
  }
  return attached;
}

function isTable(block: Block): block is Extract<Block, { kind: 'table' }> {
  return block.kind === 'table' && !block.plain && block.caption === undefined;
}

function isCaption(block: Block, beginning: RegExp): block is Paragraph {
  if (block.kind !== 'paragraph') return false;
  const text = textOfInlines(block.inlines).trim();
  if (block.role === 'caption') return !otherKind(text, beginning);
  return beginning.test(text) && text.length <= longestCaption;
}

/** The caption of a table does not belong to the figure beside it. */
function otherKind(text: string, beginning: RegExp): boolean {
  return (beginning === tableCaption ? figureCaption : tableCaption).test(text);
}

/** Characters: beyond, it is a sentence of the text that begins with the name of a table. */
const longestCaption = 200;
