import { limits } from '../../../document/limits.ts';
import type { Cell } from '../../../document/types.ts';
import { attribute, childElements, type HtmlElement } from '../dom.ts';
import type { Page } from '../page/page.ts';
import { lengthOf, readStyle } from '../read-style.ts';
import { Builder } from './builder.ts';
import type { Handler } from './handlers.ts';
import { isLayoutTable } from './is-layout-table.ts';
import { readCell } from './read-cell.ts';
import { captionOf } from './read-figure.ts';
import { readChildren } from './read-node.ts';
import type { Setting } from './setting.ts';

/** The rows of a table with what the rows of its head are. */
interface Rows {
  readonly rows: readonly HtmlElement[];
  readonly headRows: number;
}

/**
 * Reads `table`. One that only lays out the page gives its content as it is; one of two columns that does so stays,
 * without lines, since letterheads and signatures are set that way.
 */
export const readTable: Handler = (element, setting, builder, page) => {
  builder.end();
  const { rows, headRows } = rowsOf(element, page);
  const { align: _, left: __, right: ___, firstLine: ____, ...bare } = setting;
  const inside: Setting = { ...bare, depth: setting.depth + 1 };
  const cellElements = rows.map((row) => shownCells(row, page));
  const layout = isLayoutTable(element, cellElements);
  if (layout === 'flatten' || setting.depth >= limits.nesting) {
    for (const cells of cellElements) {
      for (const cell of cells) builder.block(() => readChildren(cell, bare, builder, page));
    }
    return;
  }
  const read = cellElements.map((cells) => cells.map((cell) => readCell(cell, inside, page)));
  if (read.every((cells) => cells.every((cell) => cell.blocks.length === 0))) return;
  const plain = layout === 'plain';
  const head = plain ? 0 : headRows || headersAbove(cellElements);
  const caption = childElements(element, 'caption').flatMap((each) => captionOf(each, setting, page));
  builder.add({
    kind: 'table',
    columns: columnsOf(element, read),
    headRows: head < read.length ? head : 0,
    rows: read.map((cells) => ({ cells })),
    ...(caption.length > 0 && { caption }),
    ...(plain && { plain }),
  });
  // What stands between rows is misplaced, but it is text.
  const strays = new Builder();
  for (const stray of childElements(element)) {
    if (!tableParts.has(stray.tagName)) readChildren(stray, bare, strays, page);
  }
  for (const block of strays.finish()) builder.add(block);
};

const tableParts = new Set([
  'caption',
  'colgroup',
  'col',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'script',
  'style',
  'template',
  'form',
  'input',
]);

/** Rows in the order they are shown: head, bodies, foot. */
function rowsOf(table: HtmlElement, page: Page): Rows {
  const shown = (row: HtmlElement) => !page.isHidden(row) && !page.dropped.has(row);
  const within = (tag: string) =>
    childElements(table, tag)
      .filter(shown)
      .flatMap((group) => childElements(group, 'tr'))
      .filter(shown);
  const head = within('thead');
  const bodies = childElements(table, 'tbody', 'tr')
    .filter(shown)
    .flatMap((child) => (child.tagName === 'tr' ? [child] : childElements(child, 'tr').filter(shown)));
  return { rows: [...head, ...bodies, ...within('tfoot')], headRows: head.length };
}

function shownCells(row: HtmlElement, page: Page): HtmlElement[] {
  return childElements(row, 'td', 'th').filter((cell) => !page.isHidden(cell) && !page.dropped.has(cell));
}

/** The first rows that hold nothing but `th`. */
function headersAbove(rows: readonly (readonly HtmlElement[])[]): number {
  const first = rows.findIndex(
    (cells) => cells.some(({ tagName }) => tagName !== 'th') || cells.length === 0,
  );
  return Math.max(first, 0);
}

function columnsOf(table: HtmlElement, rows: readonly (readonly Cell[])[]): { width?: number }[] {
  const cols = childElements(table, 'colgroup', 'col').flatMap((child) =>
    child.tagName === 'col' ? [child] : childElements(child, 'col'),
  );
  const widths = cols.map((col) => widthOf(col));
  const known =
    widths.length > 0 && widths.length <= limits.tableColumns && widths.every((width) => width > 0);
  if (known) return widths.map((width) => ({ width }));
  const count = rows.reduce((most, cells) => Math.max(most, spanOf(cells)), 0);
  return Array.from({ length: Math.min(count, limits.tableColumns) }, () => ({}));
}

function spanOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0);
}

/** Relative: percent and lengths do not mix in one table. */
function widthOf(col: HtmlElement): number {
  const value = readStyle(col).get('width') ?? attribute(col, 'width') ?? '';
  return value.endsWith('%') ? Number.parseFloat(value) || 0 : (lengthOf(value) ?? 0);
}
