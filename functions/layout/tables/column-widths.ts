import type { Column } from '../../document/types.ts';
import type { Extent } from './measure-blocks.ts';
import type { PlacedCell } from './place-cells.ts';

/** A table narrower than this share of the measure keeps its natural width. */
const fullFrom = 0.62;

/** Extents of the columns, padding included, from those of their cells; what spans columns is shared by them. */
export function columnExtents(
  cells: readonly { readonly placed: PlacedCell; readonly extent: Extent }[],
  count: number,
  padX: number,
): readonly Extent[] {
  const least = new Float64Array(count).fill(2 * padX);
  const most = new Float64Array(count).fill(2 * padX);
  for (const { placed, extent } of cells) {
    if (placed.columnSpan > 1) continue;
    least[placed.column] = Math.max(least[placed.column]!, extent.least + 2 * padX);
    most[placed.column] = Math.max(most[placed.column]!, extent.most + 2 * padX);
  }
  for (const { placed, extent } of cells) {
    if (placed.columnSpan === 1) continue;
    share(least, placed, extent.least + 2 * padX);
    share(most, placed, extent.most + 2 * padX);
  }
  return Array.from(least, (value, index) => ({ least: value, most: Math.max(value, most[index]!) }));
}

function share(widths: Float64Array, { column, columnSpan }: PlacedCell, needed: number): void {
  const covered = widths.subarray(column, column + columnSpan);
  const missing = needed - sum(covered);
  if (missing <= 0) return;
  for (let i = 0; i < covered.length; i++) covered[i]! += missing / columnSpan;
}

/** The author's widths where given, else as near the natural widths as the measure allows. */
export function columnWidths(
  extents: readonly Extent[],
  columns: readonly Column[],
  measure: number,
): readonly number[] {
  const least = extents.map((extent) => extent.least);
  const most = extents.map((extent) => extent.most);
  const needed = sum(least);
  if (needed >= measure) return squeeze(least, measure);
  const authored = columns.length > 0 && columns.every((column) => (column.width ?? 0) > 0);
  if (authored)
    return honour(
      columns.map((column) => column.width ?? 1),
      least,
      measure,
    );
  const natural = sum(most);
  if (natural <= measure) {
    const target = natural < measure * fullFrom ? natural : measure;
    return most.map((width) => (width * target) / natural);
  }
  return level(least, most, measure);
}

/**
 * Gives every column its natural width up to one common level, none less than it needs, so that short columns are not
 * broken for the sake of long ones.
 */
function level(least: readonly number[], most: readonly number[], measure: number): readonly number[] {
  const at = (height: number) => least.map((low, index) => Math.max(low, Math.min(most[index]!, height)));
  let low = 0;
  let high = measure;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > measure) high = middle;
    else low = middle;
  }
  return at(low);
}

/** Relative widths brought to the measure, none below what its column needs. */
function honour(wanted: readonly number[], least: readonly number[], measure: number): readonly number[] {
  const fixed = wanted.map(() => false);
  for (;;) {
    let room = measure;
    let total = 0;
    for (const [index, width] of wanted.entries()) {
      if (fixed[index]) room -= least[index]!;
      else total += width;
    }
    const widths = wanted.map((width, index) => (fixed[index] ? least[index]! : (width * room) / total));
    const short = widths.findIndex((width, index) => !fixed[index] && width < least[index]! - 1e-9);
    if (short < 0) return widths;
    fixed[short] = true;
  }
}

/** Too narrow for all: every column gives in proportion to what it has above an even share of the least. */
function squeeze(least: readonly number[], measure: number): readonly number[] {
  const base = Math.min(Math.min(...least), measure / least.length / 2);
  const spare = measure - base * least.length;
  const over = sum(least) - base * least.length;
  return least.map((width) => base + (over > 0 ? ((width - base) * spare) / over : spare / least.length));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
