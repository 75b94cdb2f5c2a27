import type { Table } from '../../document/types.ts';
import type { TextFormat } from '../profiles/style.ts';
import type { Frame, Work } from '../work.ts';
import { columnExtents } from './column-widths.ts';
import { type DecimalColumn, decimalColumns } from './decimals.ts';
import { type Extent, measureBlocks } from './measure-blocks.ts';
import type { Grid, PlacedCell } from './place-cells.ts';

const sizeStep = 0.5;
/** Share of its natural width that a head cell claims where the columns compete. */
const headShare = 0.45;

/** How a table fits: its type, its columns' needs, and the column of text it stands in. */
export interface TablePlan {
  readonly format: TextFormat;
  readonly extents: readonly Extent[];
  readonly decimals: ReadonlyMap<number, DecimalColumn>;
  readonly column: { readonly x: number; readonly width: number; readonly height: number };
  readonly padX: number;
  readonly landscape: boolean;
}

/** Chooses type and page: the largest type that needs no word divided, upright if possible. */
export function planTable(table: Table, grid: Grid, frame: Frame, work: Work): TablePlan {
  const { style } = work;
  const usual = cellFormat(table.plain ? frame.text.size : style.table.size, work);
  const decimals = table.plain ? new Map<number, DecimalColumn>() : decimalColumns(grid, table, usual, work);
  const measured = measureCells(grid, decimals, usual, work);
  const upright = { x: frame.x, width: frame.width, height: frame.height };
  const { width, height, margins } = style.landscape;
  const turned = {
    x: 0,
    width: width - margins.left - margins.right,
    height: height - margins.top - margins.bottom,
  };
  const plan = (size: number, column: TablePlan['column'], padX: number): TablePlan => {
    const cells = scaleCells(measured, size / usual.size);
    const natural = columnExtents(cells, table.columns.length, padX);
    const fits = natural.reduce((sum, { most }) => sum + most, 0) <= column.width;
    return {
      format: cellFormat(size, work),
      extents: fits ? natural : columnExtents(softenHead(cells, grid), table.columns.length, padX),
      decimals: scaleDecimals(decimals, size / usual.size),
      column,
      padX,
      landscape: column === turned,
    };
  };
  const columns = frame.place === 'page' && !table.plain ? [upright, turned] : [upright];
  const smallest = Math.min(usual.size, style.table.leastSize);
  for (const column of columns) {
    for (let size = usual.size; size >= smallest; size -= sizeStep) {
      const fitting = plan(size, column, style.table.padX);
      if (fitting.extents.reduce((sum, { least }) => sum + least, 0) <= column.width) return fitting;
    }
  }
  const column = columns.at(-1)!;
  // Columns are at least half an even share wide: that must hold the widest letter.
  const narrowest = column.width / table.columns.length / 2;
  const padX = Math.min(style.table.padX, narrowest / 8);
  return plan(Math.min(smallest, (narrowest - 2 * padX) * 0.95), column, padX);
}

interface MeasuredCell {
  readonly placed: PlacedCell;
  readonly extent: Extent;
}

function measureCells(
  { rows, headRows }: Grid,
  decimals: ReadonlyMap<number, DecimalColumn>,
  format: TextFormat,
  work: Work,
): MeasuredCell[] {
  const measured: MeasuredCell[] = rows.flat().map((placed) => {
    const bold = placed.row < headRows || placed.cell.header === true;
    return { placed, extent: measureBlocks(placed.cell.blocks, bold ? { ...format, bold } : format, work) };
  });
  // A column of numbers is as wide as its longest whole part and its longest fraction together.
  for (const [column, { whole, fraction }] of decimals) {
    const placed = { row: 0, column, rowSpan: 1, columnSpan: 1, cell: { blocks: [] } };
    measured.push({ placed, extent: { least: whole + fraction, most: whole + fraction } });
  }
  return measured;
}

/** Where room is short a head is set in two or three lines rather than the body under it. */
function softenHead(cells: readonly MeasuredCell[], { headRows }: Grid): readonly MeasuredCell[] {
  return cells.map((cell) => {
    const { least, most } = cell.extent;
    const isHead = cell.placed.row < headRows && cell.placed.cell.blocks.length > 0;
    return isHead ? { ...cell, extent: { least, most: Math.max(least, most * headShare) } } : cell;
  });
}

/** Widths of text grow with its size. */
function scaleCells(cells: readonly MeasuredCell[], scale: number): readonly MeasuredCell[] {
  if (scale === 1) return cells;
  return cells.map(({ placed, extent }) => ({
    placed,
    extent: { least: extent.least * scale, most: extent.most * scale },
  }));
}

function scaleDecimals(columns: ReadonlyMap<number, DecimalColumn>, scale: number): typeof columns {
  const scaled = new Map<number, DecimalColumn>();
  for (const [column, { whole, fraction }] of columns) {
    scaled.set(column, { whole: whole * scale, fraction: fraction * scale });
  }
  return scaled;
}

function cellFormat(size: number, work: Work): TextFormat {
  const leading = size * work.style.table.leading;
  return { size, leading, align: 'left', firstLine: 0, before: 0, after: size * 0.25 };
}
