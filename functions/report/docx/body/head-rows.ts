import type { Block, Cell } from '../../../document/types.ts';
import { child, elements, find, settingOf, type XmlElement } from '../package/xml.ts';
import { isOn } from '../styles/is-on.ts';
import type { Styles } from '../styles/read-styles.ts';

/**
 * How many of the first rows are the head: those marked to repeat, else the first row where it is set apart from the
 * others (all bold, or in the style of table headings). Spans that reach further down take their rows along.
 */
export function headRowsOf(
  rows: readonly XmlElement[],
  cells: readonly (readonly Cell[])[],
  styles: Styles,
): number {
  let count = 0;
  while (count < rows.length && isOn(child(child(rows[count], 'w:trPr'), 'w:tblHeader'))) count++;
  if (count === 0 && rows.length > 1 && isSetApart(rows, cells, styles)) count = 1;
  for (let row = 0; row < count; row++) {
    for (const cell of cells[row] ?? []) count = Math.max(count, row + (cell.rowSpan ?? 1));
  }
  // A table that is all head has none.
  return count < rows.length ? count : 0;
}

function isSetApart(
  rows: readonly XmlElement[],
  cells: readonly (readonly Cell[])[],
  styles: Styles,
): boolean {
  const first = elements(rows[0], 'w:tc');
  const isHeading = (cell: XmlElement) => {
    const style = styles.paragraph(settingOf(child(child(cell, 'w:p'), 'w:pPr'), 'w:pStyle'));
    return style.name === 'table heading' || find(cell, 'w:p') === undefined;
  };
  if (first.length > 0 && first.every(isHeading)) return true;
  const printed = cells.map((row) => row.filter((cell) => cell.blocks.length > 0));
  const head = printed[0] ?? [];
  return head.length > 1 && head.every(isBold) && !printed.slice(1).every((row) => row.every(isBold));
}

function isBold(cell: Cell): boolean {
  return cell.blocks.every(isBoldBlock);
}

function isBoldBlock(block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  return block.inlines.every(
    (inline) => inline.kind !== 'text' || !/\S/.test(inline.text) || inline.marks?.bold,
  );
}
