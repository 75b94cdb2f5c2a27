import type { PageDraft } from '../pages/page-draft.ts';
import type { BandSlab } from '../slabs.ts';

const grid = { width: 0.5, gray: undefined };
const heavy = { width: 0.9, gray: undefined };
const medium = { width: 0.5, gray: undefined };
const hair = { width: 0.4, gray: 0.72 };

interface Stroke {
  readonly width: number;
  readonly gray: number | undefined;
}

/** Draws the lines of a band's cells; column lines go on from the band above where they meet. */
export function placeRules(band: BandSlab, left: number, top: number, page: PageDraft): void {
  const { rules, edges } = band.table;
  if (rules === 'none') return;
  const opens = page.table !== band.table;
  page.table = band.table;
  if (opens) page.columnLines.clear();
  if (opens) across(left, top, edges.at(-1)!, rules === 'grid' ? grid : heavy, page);
  let y = top;
  for (const [row, height] of band.rows.entries()) {
    if (rules === 'grid') placeColumns(band, row, left, y, height, page);
    y += height;
    const last = row === band.rows.length - 1;
    const stroke =
      rules === 'grid'
        ? grid
        : last && band.ends === 'table'
          ? heavy
          : last && band.ends === 'head'
            ? medium
            : hair;
    for (const [from, to] of openStretches(band, row)) {
      across(left + edges[from]!, y, edges[to]! - edges[from]!, stroke, page);
    }
  }
}

/** Columns whose cells end with this row, as stretches from edge to edge. */
function openStretches(band: BandSlab, row: number): [number, number][] {
  const closed = new Array(band.table.edges.length - 1).fill(true);
  for (const cell of band.cells) {
    if (cell.row > row || cell.row + cell.rowSpan <= row + 1) continue;
    closed.fill(false, cell.column, cell.column + cell.columnSpan);
  }
  const stretches: [number, number][] = [];
  for (let column = 0; column < closed.length; column++) {
    if (!closed[column]) continue;
    const last = stretches.at(-1);
    if (last && last[1] === column) last[1] = column + 1;
    else stretches.push([column, column + 1]);
  }
  return stretches;
}

function placeColumns(
  band: BandSlab,
  row: number,
  left: number,
  y: number,
  height: number,
  page: PageDraft,
): void {
  const { edges } = band.table;
  const covered = new Set<number>();
  for (const cell of band.cells) {
    if (cell.row > row || cell.row + cell.rowSpan <= row) continue;
    for (let edge = cell.column + 1; edge < cell.column + cell.columnSpan; edge++) covered.add(edge);
  }
  for (const [index, edge] of edges.entries()) if (!covered.has(index)) down(left + edge, y, height, page);
}

function across(x: number, y: number, width: number, stroke: Stroke, page: PageDraft): void {
  const rule = {
    kind: 'rule' as const,
    owner: 'layout' as const,
    x: round(x - stroke.width / 2),
    y: round(y - stroke.width / 2),
    width: round(width + stroke.width),
    height: stroke.width,
  };
  page.boxes.push(stroke.gray === undefined ? rule : { ...rule, gray: stroke.gray });
}

function down(x: number, y: number, height: number, page: PageDraft): void {
  const at = round(x - grid.width / 2);
  const open = page.columnLines.get(at);
  if (open && Math.abs(open.y + open.height - y) < 0.01) {
    open.height = round(y + height - open.y);
    return;
  }
  const rule = {
    kind: 'rule' as const,
    owner: 'layout' as const,
    x: at,
    y: round(y),
    width: grid.width,
    height: round(height),
  };
  page.columnLines.set(at, rule);
  page.boxes.push(rule);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
