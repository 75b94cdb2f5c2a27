import { type BandCell, heightOf } from '../slabs.ts';

/** Heights of the rows of a band: what their cells need; a cell over several rows stretches its last one. */
export function rowHeights(cells: readonly BandCell[], count: number, padY: number): number[] {
  const heights: number[] = new Array(count).fill(0);
  const byEnd = [...cells].sort((a, b) => a.row + a.rowSpan - (b.row + b.rowSpan));
  for (const { row, rowSpan, slabs } of byEnd) {
    const content = heightOf(slabs);
    // The part of a divided cell that holds nothing needs no padding either.
    if (content === 0) continue;
    const last = row + rowSpan - 1;
    let covered = 0;
    for (let r = row; r < last; r++) covered += heights[r]!;
    heights[last] = Math.max(heights[last]!, content + 2 * padY - covered);
  }
  return heights;
}
