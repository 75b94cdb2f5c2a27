import { textOfInlines } from '../../functions/document/text-of.ts';
import type { Block, Document } from '../../functions/document/types.ts';

/** The text of one element, and the roles it may have in the structure tree. */
export interface ElementText {
  readonly role: RegExp;
  readonly text: string;
}

/** What a reader of the PDF must find, element by element: the blocks in order, and each footnote. */
export function expectedText(document: Document): { body: ElementText[]; notes: ElementText[][] } {
  return {
    body: document.blocks.flatMap(ofBlock),
    notes: Object.values(document.footnotes).map((blocks) => blocks.flatMap(ofBlock)),
  };
}

function ofBlock(block: Block): ElementText[] {
  switch (block.kind) {
    case 'heading':
      return [{ role: /^H\d$/, text: textOfInlines(block.inlines) }];
    case 'paragraph':
      return [{ role: /./, text: textOfInlines(block.inlines) }];
    case 'code':
      return [{ role: /^Code$/, text: block.text }];
    case 'quote':
      return block.blocks.flatMap(ofBlock);
    case 'list':
      return block.items.flatMap(({ label, blocks }) => [
        { role: /^Lbl$/, text: label },
        ...blocks.flatMap(ofBlock),
      ]);
    case 'table':
      return [
        ...ofCaption(block),
        ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(ofBlock))),
      ];
    case 'figure':
      return ofCaption(block);
    case 'rule':
    case 'page-break':
      return [];
  }
}

function ofCaption({ caption }: Extract<Block, { kind: 'table' | 'figure' }>): ElementText[] {
  return caption ? [{ role: /^Caption$/, text: textOfInlines(caption) }] : [];
}
