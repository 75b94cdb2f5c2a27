import type { Block, Inline } from './types.ts';

/** Text of inlines as read aloud: breaks and tabs are spaces, note calls and pictures are silent. */
export function textOfInlines(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.kind === 'text') text += inline.text;
    else if (inline.kind === 'break' || inline.kind === 'tab') text += ' ';
  }
  return text;
}

/**
 * Text of blocks, one entry for each paragraph, heading, caption, code block or list label with its first
 * paragraph, in reading order.
 */
export function textOfBlocks(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  for (const block of blocks) appendBlock(block, lines);
  return lines;
}

function appendBlock(block: Block, lines: string[]): void {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      push(textOfInlines(block.inlines), lines);
      return;
    case 'code':
      push(block.text, lines);
      return;
    case 'quote':
      for (const inner of block.blocks) appendBlock(inner, lines);
      return;
    case 'list':
      for (const item of block.items) {
        const start = lines.length;
        for (const inner of item.blocks) appendBlock(inner, lines);
        if (lines.length === start) push(item.label, lines);
        else lines[start] = `${item.label} ${lines[start]}`;
      }
      return;
    case 'table':
      if (block.caption) push(textOfInlines(block.caption), lines);
      for (const row of block.rows) {
        for (const cell of row.cells) for (const inner of cell.blocks) appendBlock(inner, lines);
      }
      return;
    case 'figure':
      if (block.caption) push(textOfInlines(block.caption), lines);
      return;
    case 'rule':
    case 'page-break':
      return;
  }
}

function push(text: string, lines: string[]): void {
  const trimmed = text.trim();
  if (trimmed) lines.push(trimmed);
}
