import { limits } from '../../document/limits.ts';
import { Rejected } from '../../document/rejected.ts';
import type { Block, Report } from '../../document/types.ts';
import { completeArticle } from '../article/complete-article.ts';
import { decodeText } from '../encodings/decode-text.ts';
import { liftOfficialParts } from '../official/lift-official-parts.ts';
import type { ReadInput } from '../reader.ts';
import { buildBlocks } from './build-blocks.ts';
import { findClosing } from './find-closing.ts';
import { findLetterhead } from './find-letterhead.ts';
import { findTitle } from './find-title.ts';
import { wrapWidth } from './join-lines.ts';
import { type Line, splitLines } from './split-lines.ts';
import { splitPieces } from './split-pieces.ts';

/**
 * Reads plain text as people type it: paragraphs wrapped or not, numbered headings, lists, tables and official
 * parts laid out with spaces.
 * Throws `Rejected`: `unknown-encoding`, `empty`, `too-large`.
 */
export async function readText({ bytes }: ReadInput): Promise<Report> {
  if (bytes.length > limits.textBytes) {
    throw new Rejected('too-large', { what: `> ${limits.textBytes / 1024 / 1024} MB` });
  }
  const { text, warnings } = decodeText(bytes);
  const lines = splitLines(text);
  if (lines.every((line) => line.text === '')) throw new Rejected('empty');
  const official = liftOfficialParts(blocksOf(lines));
  const { metadata, blocks } = completeArticle(official);
  return { metadata, blocks, footnotes: {}, images: {}, warnings: [...warnings, ...official.warnings] };
}

function blocksOf(lines: readonly Line[]): Block[] {
  const head = findLetterhead(lines);
  const start = head?.end ?? 0;
  const closing = findClosing(lines.slice(start));
  const end = closing ? start + closing.start : lines.length;
  const body = lines.slice(start, end);
  const title = findTitle(body);
  const width = wrapWidth(body);
  const blocks = (part: readonly Line[]) => buildBlocks(splitPieces(part, width), width);
  return [
    ...(head ? [head.table] : []),
    ...(title ? [...blocks(body.slice(0, title.start)), title.paragraph] : []),
    ...blocks(title ? body.slice(title.end) : body),
    ...(closing ? [closing.table, ...blocks(lines.slice(start + closing.end))] : []),
  ];
}
