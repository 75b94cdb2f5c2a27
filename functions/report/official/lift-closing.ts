import type { Block, Metadata } from '../../document/types.ts';
import { linesOfBlocks } from '../lines-of.ts';
import { asParagraph } from './as-paragraph.ts';
import { columnsOf, splitLine } from './columns-of.ts';
import { fold } from './line-kind.ts';
import { type Closing, readClosing } from './read-closing.ts';
import { isMandate, isRole } from './signer-lines.ts';

const mostBlocks = 40;
const longestLine = 160;

/**
 * Takes recipients and signer off the foot of a report, or off the end of its main part where annexes follow.
 * `remove` is false where the lines stay in the text (an article): signer's lines are then marked as such.
 */
export function liftClosing(
  blocks: readonly Block[],
  remove: boolean,
): { readonly metadata: Partial<Metadata>; readonly blocks: readonly Block[] } | undefined {
  const annex = blocks.findIndex(isAnnex);
  const ends = annex > 0 ? [annex, blocks.length] : [blocks.length];
  for (const end of ends) {
    const found = findClosing(blocks, end);
    if (!found) continue;
    const { closing, start } = found;
    const own = remove ? closing.rest.map(asParagraph) : blocks.slice(start, end).map(markSignature);
    const { recipients, signer } = closing;
    return {
      metadata: { ...(recipients.length > 0 && { recipients }), ...(signer && { signer }) },
      blocks: [...blocks.slice(0, start), ...own, ...blocks.slice(end)],
    };
  }
  return undefined;
}

function findClosing(blocks: readonly Block[], end: number): { closing: Closing; start: number } | undefined {
  const first = Math.max(0, end - mostBlocks);
  for (let start = first; start < end; start++) {
    if (!opensClosing(blocks[start]!)) continue;
    const lines = closingLines(blocks.slice(start, end));
    const closing = lines && readClosing(lines.left, lines.right);
    if (closing) return { closing, start };
  }
  return undefined;
}

function opensClosing(block: Block): boolean {
  if (block.kind === 'table') {
    const columns = columnsOf(block);
    return columns !== undefined && [...columns.left, ...columns.right].some(opens);
  }
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  const [line = ''] = linesOfBlocks([block]) ?? [];
  return splitLine(line).some((part) => part !== undefined && opens(part));
}

function opens(line: string): boolean {
  const text = line.normalize('NFC').trim();
  return (
    fold(text.slice(0, 20)).startsWith('noi nhan') ||
    isMandate(text) ||
    (isRole(text, false) && text === text.toUpperCase())
  );
}

function closingLines(blocks: readonly Block[]): { left: string[]; right: string[] } | undefined {
  const left: string[] = [];
  const right: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      const columns = columnsOf(block);
      if (!columns) return undefined;
      left.push(...columns.left);
      right.push(...columns.right);
      continue;
    }
    const lines = linesOfBlocks([block]);
    // A long line is text: the closing stands at the very end.
    if (!lines || lines.some((line) => line.length > longestLine)) return undefined;
    for (const line of lines) {
      const [first, second] = splitLine(line);
      left.push(first);
      if (second !== undefined) right.push(second);
    }
  }
  return { left, right };
}

function isAnnex(block: Block): boolean {
  if (block.kind === 'heading' && block.annex) return true;
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  // Every block is asked: most are settled by how they begin.
  const [first] = block.inlines;
  if (first?.kind !== 'text' || !/^\s*phụ lục/iu.test(first.text.slice(0, 40).normalize('NFC'))) return false;
  const [line = ''] = linesOfBlocks([block]) ?? [];
  return /^\s*PHỤ LỤC(?: (?:[IVX]+|\d+))?\s*:?\s*$/iu.test(line.normalize('NFC'));
}

function markSignature(block: Block): Block {
  // Capitals of a signer's office look like a heading to readers of plain text.
  const line = block.kind === 'heading' ? asParagraph(block) : block;
  if (line.kind !== 'paragraph' || line.role) return line;
  const lines = linesOfBlocks([line]) ?? [];
  return lines.some((each) => fold(each).startsWith('noi nhan')) ? line : { ...line, role: 'signature' };
}
