import { limits } from '../../../document/limits.ts';
import type { Block, Cell, Column } from '../../../document/types.ts';
import { child, elements, numberOf, settingOf, type XmlElement } from '../package/xml.ts';
import type { PartReading } from '../reading.ts';
import { isOn } from '../styles/is-on.ts';
import { hasRules } from './has-rules.ts';
import { headRowsOf } from './head-rows.ts';
import { readCell } from './read-cell.ts';
import { spanRows } from './span-rows.ts';

/**
 * Reads a `w:tbl`. One without lines is plain; a plain one of a single cell, and what is nested beyond the limit,
 * gives its content as it is.
 */
export function readTable(table: XmlElement, reading: PartReading): Block[] {
  const inner: PartReading = { ...reading, depth: reading.depth + 1 };
  const rows = rowsOf(table, reading);
  const cells = rows.map((row) => cellsOf(row).map((cell) => readCell(cell, inner)));
  const spanned = spanRows(rows.map((row, index) => ({ offset: gridBefore(row), cells: cells[index]! })));
  const plain = !hasRules(table, reading.styles);
  const all = spanned.flat();
  if (all.every((cell) => cell.blocks.length === 0)) return [];
  if (inner.depth > limits.nesting || (plain && all.length === 1)) return all.flatMap((cell) => cell.blocks);
  const headRows = plain ? 0 : headRowsOf(rows, spanned, reading.styles);
  return [
    {
      kind: 'table',
      columns: columnsOf(table),
      headRows,
      rows: spanned.map((row, index) => ({
        cells: row.map((cell): Cell => (index < headRows ? { ...cell, header: true } : cell)),
      })),
      ...(plain && { plain }),
    },
  ];
}

/** The rows that remain once changes are accepted and hidden ones are left out. */
function rowsOf(table: XmlElement, reading: PartReading): XmlElement[] {
  return unwrapped(table, 'w:tr').filter((row) => {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del')) {
      reading.warnings.add('tracked-changes');
      return false;
    }
    return !isOn(child(properties, 'w:hidden'));
  });
}

function cellsOf(row: XmlElement): XmlElement[] {
  return unwrapped(row, 'w:tc');
}

/** Children of a name, also inside content controls and the like. */
function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return wrappers.has(element.name) ? unwrapped(element, name) : [];
  });
}

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function gridBefore(row: XmlElement): number {
  const skipped = numberOf(settingOf(child(row, 'w:trPr'), 'w:gridBefore')) ?? 0;
  return Math.min(Math.max(0, skipped), limits.tableColumns);
}

function columnsOf(table: XmlElement): Column[] {
  const widths = elements(child(table, 'w:tblGrid'), 'w:gridCol').map(
    ({ attributes }) => numberOf(attributes['w:w']) ?? 0,
  );
  const known = widths.length <= limits.tableColumns && widths.every((width) => width > 0);
  return known ? widths.map((width) => ({ width: width / 20 })) : [];
}
