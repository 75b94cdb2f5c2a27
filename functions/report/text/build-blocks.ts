import type { Block, Heading, Paragraph } from '../../document/types.ts';
import { isAddress } from '../official/read-type-and-subject.ts';
import { buildList } from './build-list.ts';
import type { Unit } from './join-lines.ts';
import { inlinesOf, paragraph } from './paragraph.ts';
import { rankHeadings } from './rank-headings.ts';

/** The word that opens what a document decides, in the middle of its line. */
const decides = /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|KẾT LUẬN)\s*:?$/u;

/** Units between two tables, or a table. */
export type Piece = readonly Unit[] | Extract<Block, { kind: 'table' }>;

/** Blocks of the pieces of a text in order; heading levels run from 1 without gaps. */
export function buildBlocks(pieces: readonly Piece[], width: number): Block[] {
  const ranked = pieces.map((piece) => (isUnits(piece) ? rankHeadings(piece) : []));
  const used = [...new Set(pieces.flatMap((piece, index) => usedRanks(piece, ranked[index]!)))].sort(
    (a, b) => a - b,
  );
  const levelOf = (rank: number) => Math.min(6, used.indexOf(rank) + 1) as Heading['level'];
  return pieces.flatMap((piece, index) =>
    isUnits(piece) ? blocksOfUnits(piece, ranked[index]!, levelOf, width) : [piece],
  );
}

/** Titles below a `Chương I` are part of its heading and have no rank of their own. */
function usedRanks(piece: Piece, ranks: readonly number[]): number[] {
  if (!isUnits(piece)) return [];
  return ranks.filter((rank, at) => {
    const above = piece[at - 1];
    return rank > 0 && !(above && titleBelow(above, piece[at], rank) !== undefined);
  });
}

function isUnits(piece: Piece): piece is readonly Unit[] {
  return Array.isArray(piece);
}

function blocksOfUnits(
  units: readonly Unit[],
  ranks: readonly number[],
  levelOf: (rank: number) => Heading['level'],
  width: number,
): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    const rank = ranks[at]!;
    if (rank > 0) {
      const title = titleBelow(unit, units[at + 1], ranks[at + 1]);
      blocks.push(heading(unit, levelOf(rank), title));
      if (title !== undefined) at++;
    } else if (unit.marker && unit.marker.kind !== 'article' && unit.marker.kind !== 'annex') {
      let end = at + 1;
      while (end < units.length && ranks[end] === 0 && isItem(units[end]!)) end++;
      blocks.push(...buildList(units.slice(at, end)));
      at = end - 1;
    } else blocks.push(paragraphOf(unit, width));
  }
  return blocks;
}

function isItem(unit: Unit): boolean {
  return unit.marker !== undefined && unit.marker.kind !== 'article' && unit.marker.kind !== 'annex';
}

/** The title of a `Chương I` or `PHỤ LỤC` that stands on the next line. */
function titleBelow(unit: Unit, next: Unit | undefined, nextRank: number | undefined): string | undefined {
  const bare = unit.marker?.rest === '' && (unit.marker.kind === 'division' || unit.marker.kind === 'annex');
  return bare && next && !next.marker && (nextRank ?? 0) > 0 ? next.text : undefined;
}

function heading(unit: Unit, level: Heading['level'], title: string | undefined): Heading {
  return {
    kind: 'heading',
    level,
    inlines: inlinesOf(title === undefined ? [unit.text] : [unit.text, title]),
    ...(decides.test(unit.text) && { align: 'center' }),
    ...(unit.marker?.kind === 'annex' && { annex: true }),
  };
}

function paragraphOf(unit: Unit, width: number): Paragraph {
  if (isAddress(unit.text)) return paragraph(unit.text, { role: 'addressees' });
  return paragraph(unit.text, alignment(unit, width));
}

/** Lines set in the middle or at the right with spaces; only a wrapped file tells its width. */
function alignment(unit: Unit, width: number): Pick<Paragraph, 'align'> {
  if (width === Number.POSITIVE_INFINITY || unit.single === undefined || unit.indent < 10) return {};
  const right = width - unit.indent - unit.single;
  if (Math.abs(unit.indent - right) <= 8) return { align: 'center' };
  return right <= 6 && unit.indent > width / 3 ? { align: 'right' } : {};
}
