import type { Block, Document } from '../../document/types.ts';

/** Names of the headings that links may lead to, notes included. */
export function headingIds({ blocks, footnotes }: Document): ReadonlySet<string> {
  const ids = new Set<string>();
  collect(blocks, ids);
  for (const note of Object.values(footnotes)) collect(note, ids);
  return ids;
}

function collect(blocks: readonly Block[], ids: Set<string>): void {
  for (const block of blocks) {
    if (block.kind === 'heading' && block.id) ids.add(block.id);
    else if (block.kind === 'quote') collect(block.blocks, ids);
    else if (block.kind === 'list') for (const item of block.items) collect(item.blocks, ids);
    else if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) collect(cell.blocks, ids);
    }
  }
}
