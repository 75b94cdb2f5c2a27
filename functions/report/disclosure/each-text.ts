import type { Block, Report } from '../../document/types.ts';
import { linesOfInlines } from '../lines-of.ts';

/**
 * Every line of a report that stands alone: paragraphs and headings split at forced breaks, captions, code lines,
 * with an explicit stack so that depth costs no call stack. Order is not that of reading.
 */
export function* eachText(report: Report): Generator<string> {
  const stack: (readonly Block[])[] = [report.blocks, ...Object.values(report.footnotes)];
  for (let blocks = stack.pop(); blocks; blocks = stack.pop()) {
    for (const block of blocks) {
      if (block.kind === 'paragraph' || block.kind === 'heading') yield* linesOfInlines(block.inlines);
      else if (block.kind === 'code') yield* block.text.split('\n');
      else if (block.kind === 'quote') stack.push(block.blocks);
      else if (block.kind === 'list') for (const item of block.items) stack.push(item.blocks);
      else if (block.kind === 'table') {
        for (const row of block.rows) for (const cell of row.cells) stack.push(cell.blocks);
        if (block.caption) yield* linesOfInlines(block.caption);
      } else if (block.kind === 'figure' && block.caption) yield* linesOfInlines(block.caption);
    }
  }
}
