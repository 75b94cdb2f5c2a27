import type { Piece } from './build-blocks.ts';
import { findTable } from './find-table.ts';
import { joinLines, type Unit } from './join-lines.ts';
import { inlinesOf } from './paragraph.ts';
import type { Line } from './split-lines.ts';

const tableCaption = /^(?:Bảng|Biểu|Biểu số|Bảng số)\s*(?:số\s*)?[\dIVX]/iu;

/** Divides lines into tables and the units between them. A caption right above a table goes with it. */
export function splitPieces(lines: readonly Line[], width: number): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  const flush = (end: number): Unit[] => joinLines(lines.slice(from, end), width);
  while (at < lines.length) {
    const { table, start, end } = findTable(lines, at);
    at = Math.max(end, at + 1);
    if (!table) continue;
    const units = flush(start);
    const caption = units.at(-1);
    const captioned = caption !== undefined && !caption.marker && tableCaption.test(caption.text);
    pieces.push(captioned ? units.slice(0, -1) : units);
    pieces.push(captioned ? { ...table, caption: inlinesOf([caption.text]) } : table);
    from = end;
  }
  pieces.push(flush(lines.length));
  return pieces;
}
