import { textOfInlines } from '../../../functions/document/text-of.ts';
import type { Block, Report } from '../../../functions/document/types.ts';
import { readMarkdown } from '../../../functions/report/markdown/read-markdown.ts';

/** The report of a Markdown text, below a title so that its first line stays in the text. */
export function read(source: string, key = '2026/a.md'): Promise<Report> {
  return readMarkdown({ key, bytes: Buffer.from(`---\ntitle: T\n---\n${source}`) });
}

/** The blocks of a Markdown text. */
export async function blocksOf(source: string): Promise<readonly Block[]> {
  return (await read(source)).blocks;
}

/** A block in short: its kind with what matters, its text. */
export function brief(block: Block): unknown {
  switch (block.kind) {
    case 'heading':
      return [`h${block.level}`, textOfInlines(block.inlines)];
    case 'paragraph':
      return textOfInlines(block.inlines);
    case 'list':
      return block.items.map((item) => [item.label, ...item.blocks.map(brief)]);
    case 'quote':
      return ['quote', ...block.blocks.map(brief)];
    case 'code':
      return ['code', block.text];
    case 'table':
      return block.rows.map((row) => row.cells.map((cell) => cell.blocks.map(brief).join(' ')));
    case 'figure':
      return ['figure', block.image, block.alt];
    default:
      return block.kind;
  }
}
