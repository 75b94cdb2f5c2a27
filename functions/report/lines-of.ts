import type { Block, Inline } from '../document/types.ts';

/** The lines of a paragraph, split at its forced breaks and where its source's lines end; a tab is `\t`. */
export function linesOfInlines(inlines: readonly Inline[]): string[] {
  const lines = [''];
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push('');
    else if (inline.kind === 'text') {
      const [first = '', ...rest] = inline.text.split('\n');
      lines[lines.length - 1] += first;
      lines.push(...rest);
    } else if (inline.kind === 'tab') lines[lines.length - 1] += '\t';
  }
  return lines;
}

/**
 * The lines of paragraphs, headings and lists (an item's label stands before its first line), or nothing where
 * another kind of block is among them.
 */
export function linesOfBlocks(blocks: readonly Block[]): string[] | undefined {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'heading') lines.push(...linesOfInlines(block.inlines));
    else if (block.kind === 'list') {
      for (const item of block.items) {
        // Nested deeper than this, it is no list of an official header or closing.
        if (item.blocks.some((inner) => inner.kind !== 'paragraph')) return undefined;
        const [first = '', ...rest] = linesOfBlocks(item.blocks) ?? [];
        lines.push(`${item.label} ${first}`, ...rest);
      }
    } else if (block.kind === 'rule') lines.push('');
    else return undefined;
  }
  return lines;
}
