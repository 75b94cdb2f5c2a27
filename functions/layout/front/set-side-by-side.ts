import type { BandSlab, Slab } from '../slabs.ts';
import { rowHeights } from '../tables/row-heights.ts';
import type { Frame } from '../work.ts';

/** Two columns beside each other; nothing marks them as a table. */
export function setSideBySide(
  left: readonly Slab[],
  right: readonly Slab[],
  split: number,
  frame: Frame,
): BandSlab {
  const cell = { row: 0, rowSpan: 1, columnSpan: 1, valign: 'top' } as const;
  const cells = [
    { ...cell, column: 0, slabs: left },
    { ...cell, column: 1, slabs: right },
  ];
  const rows = rowHeights(cells, 1, 0);
  const edges = [0, split, frame.width];
  return {
    kind: 'band',
    table: { padX: 0, padY: 0, edges, x: frame.x, rules: 'none' },
    cells,
    rows,
    height: rows[0] ?? 0,
    part: 'body',
    ends: 'row',
    before: 0,
    after: 0,
    keep: false,
  };
}
