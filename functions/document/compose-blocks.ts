import { altText, composeInlines } from './compose-inlines.ts';
import { composeTable } from './compose-table.ts';
import { limits } from './limits.ts';
import type { References } from './references.ts';
import { Rejected } from './rejected.ts';
import { textOfInlines } from './text-of.ts';
import type { Block, Inline, ListItem } from './types.ts';

/**
 * Cleans blocks and drops what prints nothing. Blocks nested deeper than the limit
 * move up to it, so that no later step has to fear for its stack.
 */
export function composeBlocks(blocks: readonly Block[], references: References, depth = 0): Block[] {
  // Readers bound their nesting; this bounds the stack should one of them not.
  if (depth > limits.nesting * 8) throw new Rejected('too-complex', { what: 'lồng nhau / nesting' });
  return blocks.flatMap((block) => composeBlock(block, references, depth));
}

function composeBlock(block: Block, references: References, depth: number): Block[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph': {
      const inlines = composeInlines(block.inlines, references);
      return inlines.length > 0 ? [{ ...block, inlines }] : [];
    }
    case 'code': {
      const text = block.text.normalize('NFC').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
      return text.trim() ? [{ ...block, text: text.replace(/\n+$/, '') }] : [];
    }
    case 'quote': {
      const inner = composeBlocks(block.blocks, references, depth + 1);
      if (inner.length === 0) return [];
      return depth < limits.nesting ? [{ ...block, blocks: inner }] : inner;
    }
    case 'list': {
      const items = block.items.map((item) => composeItem(item, references, depth));
      if (items.length === 0) return [];
      return depth < limits.nesting ? [{ ...block, items }] : items.flatMap(flattenItem);
    }
    case 'table': {
      const table = composeTable(block, references, depth);
      return table ? [table] : [];
    }
    case 'figure': {
      const caption = block.caption && composeInlines(block.caption, references);
      if (references.images[block.image]) {
        const { caption: _, ...figure } = block;
        return [caption && caption.length > 0 ? { ...figure, caption } : figure];
      }
      return withoutPicture(block.alt, caption ?? [], references);
    }
    case 'rule':
    case 'page-break':
      return [block];
  }
}

/** The words of a figure whose picture cannot be shown: its caption, and its alternative text where that says more. */
function withoutPicture(alt: string, caption: readonly Inline[], references: References): Block[] {
  const said = textOfInlines(caption).trim();
  const inlines = alt.trim() && alt.trim() !== said ? composeInlines([altText(alt)], references) : [];
  return [
    ...(inlines.length > 0 ? [{ kind: 'paragraph', inlines, align: 'center' } as const] : []),
    ...(caption.length > 0 ? [{ kind: 'paragraph', inlines: caption, role: 'caption' } as const] : []),
  ];
}

function composeItem(item: ListItem, references: References, depth: number): ListItem {
  return { label: item.label.normalize('NFC'), blocks: composeBlocks(item.blocks, references, depth + 1) };
}

function flattenItem(item: ListItem): Block[] {
  return [{ kind: 'paragraph', inlines: [{ kind: 'text', text: item.label || '–' }] }, ...item.blocks];
}
