import type { BandSlab, LineSlab, LooseBox, Slab } from '../slabs.ts';
import { heightOf } from '../slabs.ts';
import { placeRules } from '../tables/place-rules.ts';
import type { PageDraft } from './page-draft.ts';

/** Puts a slab on a page with its top left corner at (x, y), and the bars beside it. */
export function placeSlab(slab: Slab, x: number, y: number, page: PageDraft): void {
  if (slab.bars) placeBars(slab, x, y, page);
  if (slab.kind === 'line') placeLine(slab, x, y, page);
  else placeBand(slab, x, y, page);
}

/** Puts slabs one below the other and returns the y below the last. */
export function placeSlabs(slabs: readonly Slab[], x: number, top: number, page: PageDraft): number {
  let y = top;
  let after = 0;
  for (const [index, slab] of slabs.entries()) {
    if (index > 0) y += Math.max(after, slab.before);
    placeSlab(slab, x, y, page);
    y += slab.height;
    after = slab.after;
  }
  return y;
}

function placeLine(slab: LineSlab, x: number, y: number, page: PageDraft): void {
  for (const box of slab.boxes) {
    moveBox(box, x, y);
    page.boxes.push(box);
  }
  for (const name of slab.destinations ?? []) page.destinations.push({ name, y: round(y) });
  slab.placed?.(page.index, round(y));
}

/** Boxes are placed once, so moving them spares a copy of the whole text. */
function moveBox(box: LooseBox, x: number, y: number): void {
  if (box.kind === 'mark') return;
  box.x = round(box.x + x);
  if (box.kind === 'text') {
    box.baseline = round(box.baseline + y);
    box.width = round(box.width);
    if (box.wordSpacing !== undefined) box.wordSpacing = Math.round(box.wordSpacing * 1e5) / 1e5;
    return;
  }
  box.y = round(box.y + y);
  box.width = round(box.width);
  box.height = round(box.height);
}

function placeBand(band: BandSlab, x: number, y: number, page: PageDraft): void {
  const { edges, padX, padY } = band.table;
  const left = x + band.table.x;
  placeRules(band, left, y, page);
  for (const cell of band.cells) {
    let top = y;
    for (let row = 0; row < cell.row; row++) top += band.rows[row]!;
    let height = 0;
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) height += band.rows[row]!;
    const spare = cell.valign === 'middle' ? Math.max(0, height - 2 * padY - heightOf(cell.slabs)) / 2 : 0;
    placeSlabs(cell.slabs, left + edges[cell.column]! + padX, top + padY + spare, page);
  }
}

function placeBars(slab: Slab, x: number, y: number, page: PageDraft): void {
  for (const bar of slab.bars ?? []) {
    const bottom = round(y + slab.height + bar.overhang);
    const open = page.bars.get(bar.key);
    if (open) {
      open.height = round(bottom - open.y);
      continue;
    }
    const top = round(y - bar.overhang);
    const rule = {
      kind: 'rule' as const,
      owner: 'layout' as const,
      x: round(x + bar.x),
      y: top,
      width: round(bar.width),
      height: round(bottom - top),
      gray: bar.gray,
    };
    page.bars.set(bar.key, rule);
    page.boxes.push(rule);
  }
}

/** Thousandths of a point: finer than any press, and short in print. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
