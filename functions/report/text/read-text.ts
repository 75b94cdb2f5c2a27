import { limits } from '../../document/limits.ts';
import { Rejected } from '../../document/rejected.ts';
import type { Block, Report } from '../../document/types.ts';
import { completeArticle } from '../article/complete-article.ts';
import { stampOf } from '../disclosure/find-secrecy-stamp.ts';
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

const longestStampLine = 200;

/**
 * Reads plain text as people type it: paragraphs wrapped or not, numbered headings, lists, tables and official
 * parts laid out with spaces.
 * Throws `Rejected`: `unknown-encoding`, `empty`, `too-large`, `secrecy-stamp`.
 */
export async function readText({ bytes }: ReadInput): Promise<Report> {
  if (bytes.length > limits.textBytes) {
    throw new Rejected('too-large', { what: `> ${limits.textBytes / 1024 / 1024} MB` });
  }
  const { text, warnings } = decodeText(bytes);
  const lines = splitLines(text);
  if (lines.every((line) => line.text === '')) throw new Rejected('empty');
  refuseStamps(lines);
  const official = liftOfficialParts(blocksOf(lines));
  const { metadata, blocks } = completeArticle(official);
  return { metadata, blocks, footnotes: {}, images: {}, warnings: [...warnings, ...official.warnings] };
}

/** A stamp may stand in one column of a letterhead, where the lines of the other would hide it. */
function refuseStamps(lines: readonly Line[]): void {
  for (const { text } of lines) {
    if (text.length > longestStampLine) continue;
    const stamp = text
      .split(/ {3,}/)
      .map(stampOf)
      .find((found) => found !== undefined);
    if (stamp) throw new Rejected('secrecy-stamp', { stamp });
  }
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
