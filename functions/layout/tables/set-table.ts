import type { Table } from '../../document/types.ts';
import { setBlocks } from '../blocks/set-blocks.ts';
import { setCaption } from '../blocks/set-figure.ts';
import type { TextFormat } from '../profiles/style.ts';
import type { Slab, TableFrame } from '../slabs.ts';
import type { Frame, Work } from '../work.ts';
import { columnExtents, columnWidths } from './column-widths.ts';
import { decimalColumns } from './decimals.ts';
import { measureBlocks } from './measure-blocks.ts';
import { placeCells } from './place-cells.ts';
import { setRows } from './set-rows.ts';

/** A column narrower than this cannot hold a table: its cells follow each other instead. */
const leastTable = 40;
const sizeStep = 0.5;

/**
 * Sets a table: columns by their content, smaller type where that fits it, then a page turned on its side, at last
 * words divided. Its caption stands above it.
 */
export function setTable(table: Table, frame: Frame, work: Work): Slab[] {
  if (frame.width < leastTable) {
    return setBlocks(
      table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks)),
      frame,
      work,
    );
  }
  const element = work.structure.add('Table', frame.parent);
  const rows = placeCells(table);
  const usual = cellFormat(table.plain ? frame.text.size : work.style.table.size, work);
  const plan = planTable(table, rows, usual, frame, work);
  const inner = { ...frame, ...plan.column, parent: element };
  const caption = table.caption ? setCaption(table.caption, inner, work) : [];
  for (const slab of caption) slab.keep = true;
  const widths = columnWidths(plan.extents, table.columns, plan.column.width);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const tableFrame: TableFrame = {
    padX: plan.padX,
    padY: table.plain ? 1 : work.style.table.padY,
    edges: edgesOf(widths),
    x: plan.column.x + (plan.column.width - total) / 2,
    rules: table.plain ? 'none' : work.style.table.rules,
  };
  const decimals = table.plain ? new Map() : decimalColumns(rows, table, plan.format, work);
  const slabs: Slab[] = [
    ...caption,
    ...setRows({ table, rows, frame: tableFrame, format: plan.format, decimals, element }, inner, work),
  ];
  const [first] = slabs;
  const last = slabs.at(-1);
  const { before, after } = work.style.table;
  if (first) first.before = Math.max(first.before, table.plain ? 0 : before);
  if (last) last.after = Math.max(frame.text.after, table.plain ? 0 : after);
  if (plan.landscape) for (const slab of slabs) slab.landscape = true;
  return slabs;
}

interface TablePlan {
  readonly format: TextFormat;
  readonly extents: ReturnType<typeof columnExtents>;
  readonly column: { readonly x: number; readonly width: number; readonly height: number };
  readonly padX: number;
  readonly landscape: boolean;
}

/** Chooses size and page: the largest type that needs no word divided, upright if possible. */
function planTable(
  table: Table,
  rows: ReturnType<typeof placeCells>,
  usual: TextFormat,
  frame: Frame,
  work: Work,
): TablePlan {
  const measured = rows.flat().map((placed) => {
    const bold = placed.row < table.headRows || placed.cell.header === true;
    return { placed, extent: measureBlocks(placed.cell.blocks, bold ? { ...usual, bold } : usual, work) };
  });
  const count = table.columns.length;
  const upright = { x: frame.x, width: frame.width, height: frame.height };
  const { landscape } = work.style;
  const turned = {
    x: 0,
    width: landscape.width - landscape.margins.left - landscape.margins.right,
    height: landscape.height - landscape.margins.top - landscape.margins.bottom,
  };
  const usualPad = work.style.table.padX;
  const extentsAt = (size: number, padX: number) => {
    const scale = size / usual.size;
    const scaled = measured.map(({ placed, extent }) => ({
      placed,
      extent: { least: extent.least * scale, most: extent.most * scale },
    }));
    return columnExtents(scaled, count, padX);
  };
  const pages = frame.place === 'page' && !table.plain ? [upright, turned] : [upright];
  const smallest = Math.min(usual.size, work.style.table.leastSize);
  for (const column of pages) {
    for (let size = usual.size; size >= smallest; size -= sizeStep) {
      const extents = extentsAt(size, usualPad);
      if (extents.reduce((sum, { least }) => sum + least, 0) > column.width) continue;
      return {
        format: cellFormat(size, work),
        extents,
        column,
        padX: usualPad,
        landscape: column === turned,
      };
    }
  }
  const column = pages.at(-1)!;
  // Even the narrowest column must hold the widest letter.
  const narrow = column.width / count;
  const padX = Math.min(usualPad, narrow / 8);
  const size = Math.min(smallest, (narrow - 2 * padX) * 0.45);
  return {
    format: cellFormat(size, work),
    extents: extentsAt(size, padX),
    column,
    padX,
    landscape: column === turned,
  };
}

function cellFormat(size: number, work: Work): TextFormat {
  const leading = size * work.style.table.leading;
  return { size, leading, align: 'left', firstLine: 0, before: 0, after: size * 0.25 };
}

function edgesOf(widths: readonly number[]): number[] {
  const edges = [0];
  for (const width of widths) edges.push(edges.at(-1)! + width);
  return edges;
}
