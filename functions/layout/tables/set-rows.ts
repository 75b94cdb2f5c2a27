import type { Align, Table } from '../../document/types.ts';
import { setBlocks } from '../blocks/set-blocks.ts';
import { artifactOf } from '../pages/place-table-head.ts';
import type { TextFormat } from '../profiles/style.ts';
import { type BandCell, type BandSlab, isRead, lineSlab, type Slab, type TableFrame } from '../slabs.ts';
import type { Frame, Work } from '../work.ts';
import { type DecimalColumn, decimalExtent } from './decimals.ts';
import type { Grid, PlacedCell } from './place-cells.ts';
import { rowHeights } from './row-heights.ts';

/** A table ready to be set: columns decided. */
export interface PlannedTable {
  readonly table: Table;
  readonly grid: Grid;
  readonly frame: TableFrame;
  readonly format: TextFormat;
  readonly decimals: ReadonlyMap<number, DecimalColumn>;
  /** The element of role Table. */
  readonly element: number;
}

/** Share of a page's height that one undivided thing in a cell may take. */
const tallest = 0.45;
/** Share of a page's height up to which a row is kept with its neighbour. */
const keptRow = 0.08;

/** Sets the rows as bands; the head stays with the first row of the body and is repeated on further pages. */
export function setRows(planned: PlannedTable, frame: Frame, work: Work): BandSlab[] {
  const { rows, headRows } = planned.grid;
  const head = headRows > 0 ? work.structure.add('THead', planned.element) : -1;
  const body = headRows < rows.length ? work.structure.add('TBody', planned.element) : head;
  const bands: BandSlab[] = [];
  for (let row = 0; row < rows.length; ) {
    const part = row < headRows ? 'head' : 'body';
    const end = endOfBand(rows, row, part === 'head' ? headRows : rows.length);
    bands.push(setBand(planned, row, end, part, part === 'head' ? head : body, frame, work));
    row = end;
  }
  const heads = bands.filter((band) => band.part === 'head');
  for (const band of heads) band.keep = true;
  keepRows(bands.slice(heads.length), frame.height * keptRow);
  if (heads.length > 0 && frame.place === 'page') {
    planned.frame.head = {
      bands: heads.map(artifactOf),
      height: heads.reduce((sum, band) => sum + band.height, 0),
    };
  }
  return bands;
}

/** Two rows stay together after the head and at the table's end, unless they are tall. */
function keepRows(bands: readonly BandSlab[], tallestKept: number): void {
  for (const band of [bands.at(0), bands.at(-2)]) {
    if (band && bands.length > 2 && band.height <= tallestKept) band.keep = true;
  }
}

/** Row after those that row spans tie to `row`. */
function endOfBand(rows: Grid['rows'], row: number, limit: number): number {
  let end = row + 1;
  for (let r = row; r < end; r++) {
    for (const { rowSpan } of rows[r]!) end = Math.min(Math.max(end, r + rowSpan), limit);
  }
  return end;
}

function setBand(
  planned: PlannedTable,
  start: number,
  end: number,
  part: BandSlab['part'],
  parent: number,
  frame: Frame,
  work: Work,
): BandSlab {
  const cells: BandCell[] = [];
  for (let row = start; row < end; row++) {
    const element = work.structure.add('TR', parent);
    for (const placed of planned.grid.rows[row]!) {
      const owner = addCell(placed, part, element, work);
      cells.push({
        column: placed.column,
        columnSpan: placed.columnSpan,
        row: row - start,
        rowSpan: Math.min(placed.rowSpan, end - row),
        slabs: setCell(planned, placed, part, owner, frame, work),
        valign: part === 'head' || placed.rowSpan > 1 ? 'middle' : 'top',
        owner,
      });
    }
  }
  const rows = rowHeights(cells, end - start, planned.frame.padY);
  const height = rows.reduce((sum, value) => sum + value, 0);
  const ends = end === planned.grid.rows.length ? 'table' : end === planned.grid.headRows ? 'head' : 'row';
  return {
    kind: 'band',
    table: planned.frame,
    cells,
    rows,
    height,
    part,
    ends,
    before: 0,
    after: 0,
    keep: false,
  };
}

/** Adds the element of a cell to its row. */
function addCell(
  { cell, columnSpan, rowSpan }: PlacedCell,
  part: BandSlab['part'],
  row: number,
  work: Work,
): number {
  const header = part === 'head' || cell.header === true;
  return work.structure.add(header ? 'TH' : 'TD', row, {
    ...(header && { scope: part === 'head' ? 'Column' : 'Row' }),
    ...(columnSpan > 1 && { columnSpan }),
    ...(rowSpan > 1 && { rowSpan }),
  });
}

function setCell(
  planned: PlannedTable,
  placed: PlacedCell,
  part: BandSlab['part'],
  element: number,
  frame: Frame,
  work: Work,
): Slab[] {
  const { table, format } = planned;
  const { cell, column, columnSpan } = placed;
  const header = part === 'head' || cell.header === true;
  const { edges, padX } = planned.frame;
  const width = edges[column + columnSpan]! - edges[column]! - 2 * padX;
  const decimal = header || columnSpan > 1 ? undefined : planned.decimals.get(column);
  const own = decimal && decimalExtent(placed, format, work);
  const align = decimal ? (own ? 'left' : 'center') : alignOf(planned, placed, header);
  const inner: Frame = {
    x: 0,
    width,
    height: frame.height * tallest,
    parent: element,
    place: 'cell',
    lists: 0,
    text: { ...format, align, ...(header && !table.plain && { bold: true }) },
  };
  const slabs = setBlocks(own ? withoutAlign(cell.blocks) : cell.blocks, inner, work);
  if (!slabs.some(isRead)) {
    const mark = lineSlab(slabs.length > 0 ? 0 : format.leading, [{ kind: 'mark', owner: element }]);
    return [mark, ...slabs];
  }
  if (own && decimal) shift(slabs, offsetOf(own, decimal, width));
  return slabs;
}

function alignOf({ table, decimals }: PlannedTable, { cell, column }: PlacedCell, header: boolean): Align {
  const given = cell.align ?? table.columns[column]?.align;
  if (header && !table.plain && (decimals.has(column) || given === undefined)) return 'center';
  return given ?? 'left';
}

function withoutAlign(blocks: Table['rows'][number]['cells'][number]['blocks']): typeof blocks {
  return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, align: 'left' as const } : block));
}

/** Brings the decimal signs of a column below each other, the widest number in the middle of the column. */
function offsetOf(own: DecimalColumn, column: DecimalColumn, width: number): number {
  const rest = width - column.whole - column.fraction;
  const offset = rest / 2 + column.whole - own.whole;
  // Where words were divided to make the table fit, numbers stand at the right.
  return Math.max(0, rest < -0.01 ? width - own.whole - own.fraction : offset);
}

function shift(slabs: readonly Slab[], distance: number): void {
  for (const slab of slabs) {
    if (slab.kind !== 'line') continue;
    for (const box of slab.boxes) if (box.kind !== 'mark') box.x += distance;
  }
}
