import { textOfInlines } from '../../../document/text-of.ts';
import type { Block, Heading } from '../../../document/types.ts';
import { dayOf } from './day-of.ts';

/** Blocks without the heading that is the title and without what the page prints of its publication. */
export interface Titled {
  readonly blocks: readonly Block[];
  /** ISO 8601 day. */
  readonly published?: string;
  /** Lines that were left out. */
  readonly furniture: readonly string[];
}

/** Blocks beside the title within which the page says when it was published. */
const near = 2;
const publication =
  /^(?:(?:thứ \S+|chủ nhật),?\s*)?(?:ngày\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[\s,|-]*\d{1,2}[:h]\d{2}(?::\d{2})?)?(?:\s*(?:GMT|UTC)?\s*\+?\d*)?(?:[\s|·-]*(?:lượt (?:xem|đọc)|số lần đọc|views?)\s*:?\s*[\d.,]*)?$/iu;

/**
 * Takes the heading that is the title out of the blocks, raises the headings below it by one level unless others stand
 * beside it, and takes out the line of date and number of readers.
 */
export function takeTitle(blocks: readonly Block[], title: string | undefined): Titled {
  const at = title === undefined ? -1 : blocks.findIndex((block) => isTitle(block, title));
  if (at < 0) return { blocks, furniture: [] };
  const furniture: string[] = [];
  let published: string | undefined;
  const kept = blocks.filter((block, index) => {
    if (index === at) return false;
    const line = block.kind === 'paragraph' && Math.abs(index - at) <= near ? lineOf(block.inlines) : '';
    if (!publication.test(line)) return true;
    furniture.push(line);
    published ??= dayOf(line);
    return false;
  });
  const isAlone = !kept.some((block) => block.kind === 'heading' && block.level === 1);
  return { blocks: isAlone ? kept.map(raise) : kept, furniture, ...(published && { published }) };
}

function isTitle(block: Block, title: string): boolean {
  if (block.kind !== 'heading' || block.level !== 1) return false;
  const bare = block.inlines.every(({ kind }) => kind === 'text' || kind === 'break');
  return bare && lineOf(block.inlines) === title.normalize('NFC');
}

function lineOf(inlines: Heading['inlines']): string {
  return textOfInlines(inlines).replace(/\s+/gu, ' ').trim();
}

function raise(block: Block): Block {
  return block.kind === 'heading' && block.level > 1
    ? { ...block, level: (block.level - 1) as Heading['level'] }
    : block;
}
