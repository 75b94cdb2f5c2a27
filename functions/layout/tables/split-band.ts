import type { BandCell, BandSlab, Slab } from '../slabs.ts';
import { heightOf, isRead, lineSlab } from '../slabs.ts';
import { rowHeights } from './row-heights.ts';

/**
 * Divides a band so that its first part is no taller than `room`: between rows where one ends in time, else inside a
 * row, between the lines of its cells. Undefined where nothing would stand in the first part; `force` then breaks
 * what wants to stay together, and gives up only where not one undivided slab fits.
 */
export function splitBand(
  band: BandSlab,
  room: number,
  force: boolean,
): readonly [BandSlab, BandSlab] | undefined {
  const { cut, rows, whole } = cutAt(band, room);
  if (whole === band.rows.length) return undefined;
  const { padY } = band.table;
  const tops = topsOf(band.rows);
  const upper: BandCell[] = [];
  const lower: BandCell[] = [];
  let placed = whole > 0;
  for (const cell of band.cells) {
    const end = cell.row + cell.rowSpan;
    if (end <= whole) {
      upper.push(cell);
      continue;
    }
    if (cell.row >= rows) {
      lower.push({ ...cell, row: cell.row - whole });
      continue;
    }
    const [head, tail] = splitSlabs(cell.slabs, cut - tops[cell.row]! - 2 * padY, force);
    if (head.length > 0) placed = true;
    const { owner } = cell;
    const waits = owner !== undefined && !head.some(isRead);
    const slabs = waits ? [markSlab(owner), ...head] : head;
    upper.push({ ...cell, rowSpan: Math.min(end, rows) - cell.row, slabs });
    lower.push({
      ...cell,
      row: Math.max(0, cell.row - whole),
      rowSpan: end - Math.max(cell.row, whole),
      slabs: tail,
    });
  }
  if (!placed) return undefined;
  const first = remake(band, upper, rows);
  // A cell that had no room while its neighbours had: the part may not be taller than promised.
  if (first.height > room + 0.01 && !force) return undefined;
  return [{ ...first, after: 0, keep: false, ends: 'row' }, remake(band, lower, band.rows.length - whole)];
}

/** Keeps the place of a cell in the reading order where none of its content stands above the cut. */
function markSlab(owner: number): Slab {
  return lineSlab(0, [{ kind: 'mark', owner }]);
}

/** Height to cut at, rows that have a part above it, and rows that are wholly above it. */
function cutAt(band: BandSlab, room: number): { cut: number; rows: number; whole: number } {
  let y = 0;
  let whole = 0;
  while (whole < band.rows.length && y + band.rows[whole]! <= room + 1e-6) {
    y += band.rows[whole]!;
    whole++;
  }
  return whole > 0 ? { cut: y, rows: whole, whole } : { cut: room, rows: 1, whole: 0 };
}

function topsOf(rows: readonly number[]): number[] {
  const tops: number[] = [];
  let y = 0;
  for (const height of rows) {
    tops.push(y);
    y += height;
  }
  return tops;
}

function remake(band: BandSlab, cells: readonly BandCell[], count: number): BandSlab {
  const rows = rowHeights(cells, count, band.table.padY);
  return { ...band, cells, rows, height: rows.reduce((sum, height) => sum + height, 0) };
}

/** The slabs that fit into `room`, divided where they may be, and the others. */
function splitSlabs(
  slabs: readonly Slab[],
  room: number,
  force: boolean,
): readonly [readonly Slab[], readonly Slab[]] {
  if (heightOf(slabs) <= room + 1e-6) return [slabs, []];
  let y = 0;
  let after = 0;
  let fits = 0;
  let allowed = 0;
  for (const [index, slab] of slabs.entries()) {
    const top = y + (index > 0 ? Math.max(after, slab.before) : 0);
    if (top + slab.height > room + 1e-6) {
      const parts = slab.kind === 'band' ? splitBand(slab, room - top, force && index === 0) : undefined;
      if (parts)
        return [
          [...slabs.slice(0, index), parts[0]],
          [parts[1], ...slabs.slice(index + 1)],
        ];
      break;
    }
    y = top + slab.height;
    after = slab.after;
    fits = index + 1;
    if (!slab.keep) allowed = fits;
  }
  const count = allowed > 0 || !force ? allowed : fits;
  return [slabs.slice(0, count), slabs.slice(count)];
}
