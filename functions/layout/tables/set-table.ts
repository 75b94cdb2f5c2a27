import type { Block, Table } from '../../document/types.ts';
import { setBlocks } from '../blocks/set-blocks.ts';
import { setCaption } from '../blocks/set-figure.ts';
import type { Slab, TableFrame } from '../slabs.ts';
import type { Frame, Work } from '../work.ts';
import { columnWidths } from './column-widths.ts';
import { placeCells } from './place-cells.ts';
import { planTable } from './plan-table.ts';
import { setRows } from './set-rows.ts';

/** A column narrower than this cannot hold a table: its cells follow each other instead. */
const leastTable = 40;

/**
 * Sets a table: columns by their content, smaller type where that fits it, then a page turned on its side, at last
 * words divided. Its caption stands above it.
 */
export function setTable(table: Table, frame: Frame, work: Work): Slab[] {
  if (frame.width < leastTable) return setBlocks(unfold(table), frame, work);
  const element = work.structure.add('Table', frame.parent);
  const grid = placeCells(table);
  const plan = planTable(table, grid, frame, work);
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
  const slabs: Slab[] = [
    ...caption,
    ...setRows(
      { table, grid, frame: tableFrame, format: plan.format, decimals: plan.decimals, element },
      inner,
      work,
    ),
  ];
  const [first] = slabs;
  const last = slabs.at(-1);
  const { before, after } = work.style.table;
  if (first) first.before = Math.max(first.before, table.plain ? 0 : before);
  if (last) last.after = Math.max(frame.text.after, table.plain ? 0 : after);
  if (plan.landscape) for (const slab of slabs) slab.landscape = true;
  return slabs;
}

function edgesOf(widths: readonly number[]): number[] {
  const edges = [0];
  for (const width of widths) edges.push(edges.at(-1)! + width);
  return edges;
}

/** The content of a table, caption first, one cell after the other. */
function unfold({ caption, rows }: Table): Block[] {
  const cells = rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
  return caption ? [{ kind: 'paragraph', inlines: caption, role: 'caption' }, ...cells] : cells;
}
