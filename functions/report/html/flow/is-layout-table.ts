import { attribute, childElements, descendants, type HtmlElement, textBelow } from '../dom.ts';
import { readStyle } from '../read-style.ts';

/** Characters: the cells of a table of data are short, those of a page layout hold articles. */
const longCell = 600;

/**
 * Whether a table only lays text out: `flatten` where its cells are read one after the other, `plain` where two or
 * three columns stay side by side without lines; undefined for a table of data.
 */
export function isLayoutTable(
  table: HtmlElement,
  rows: readonly (readonly HtmlElement[])[],
): 'flatten' | 'plain' | undefined {
  const cells = rows.flat();
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (hasDataMarks(table, cells)) return columns === 0 ? 'flatten' : undefined;
  if (cells.length <= 1 || columns <= 1)
    return isRuled(table, cells) && cells.length > 1 ? undefined : 'flatten';
  const role = attribute(table, 'role');
  const declared = role === 'presentation' || role === 'none';
  if (!declared && isRuled(table, cells)) return undefined;
  const holdsTable = cells.some((cell) => [...descendants(cell)].some(({ tagName }) => tagName === 'table'));
  const isLong = cells.some((cell) => textBelow(cell).length > longCell);
  if (holdsTable || isLong) return 'flatten';
  if (declared || columns <= 2) return columns <= 3 ? 'plain' : 'flatten';
  // Three columns and more of short cells in several rows are data, drawn or not.
  return rows.length > 1 ? undefined : 'plain';
}

function hasDataMarks(table: HtmlElement, cells: readonly HtmlElement[]): boolean {
  return (
    cells.some(({ tagName }) => tagName === 'th') ||
    childElements(table, 'caption', 'thead').length > 0 ||
    attribute(table, 'summary') !== undefined
  );
}

function isRuled(table: HtmlElement, cells: readonly HtmlElement[]): boolean {
  const border = attribute(table, 'border');
  if (border !== undefined && border !== '0') return true;
  const rules = attribute(table, 'rules');
  if (rules !== undefined && rules !== 'none') return true;
  return hasBorder(table) || cells.some(hasBorder);
}

function hasBorder(element: HtmlElement): boolean {
  for (const [property, value] of readStyle(element)) {
    if (!/^border(-(top|bottom|left|right))?(-style)?$/.test(property)) continue;
    if (/solid|double|dotted|dashed|ridge|groove|inset|outset/.test(value) && !/^0(px|pt)?\s/.test(value))
      return true;
  }
  return false;
}
