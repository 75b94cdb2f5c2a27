import type { BandSlab, LooseBox, Slab } from '../slabs.ts';
import type { PageDraft } from './page-draft.ts';
import { placeSlab } from './place-slab.ts';

/** A head taller than this share of the text's height is not repeated. */
const tallest = 0.4;

/** Repeats the head of a table that goes on on this page. */
export function placeTableHead(next: BandSlab, page: PageDraft): void {
  const { head } = next.table;
  const { height, margins } = page.sheet;
  if (!head || next.part === 'head' || head.height > (height - margins.top - margins.bottom) * tallest)
    return;
  for (const band of head.bands) {
    placeSlab(artifactOf(band), margins.left, page.y, page);
    page.y += band.height;
  }
}

/** A copy whose ink belongs to the page, not to the text: screen readers hear the head once. */
export function artifactOf(band: BandSlab): BandSlab {
  return { ...band, cells: band.cells.map((cell) => ({ ...cell, slabs: cell.slabs.map(copySlab) })) };
}

function copySlab(slab: Slab): Slab {
  if (slab.kind === 'band') return artifactOf(slab);
  const { notes: _, destinations: __, placed: ___, ...rest } = slab;
  return { ...rest, boxes: slab.boxes.flatMap(copyBox) };
}

function copyBox(box: LooseBox): LooseBox[] {
  if (box.kind === 'link' || box.kind === 'mark') return [];
  if (box.kind === 'rule') return [{ ...box }];
  const { actual: _, ...rest } = box.kind === 'text' ? box : { ...box, actual: undefined };
  return [{ ...rest, owner: 'pagination' } as LooseBox];
}
