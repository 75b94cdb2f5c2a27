import type { Cell, Table } from '../../document/types.ts';
import { isNumber, isNumeric } from './is-numeric.ts';
import { paragraph } from './paragraph.ts';
import type { Rows } from './read-rows.ts';

/** A table of the texts of its cells; columns of numbers stand to the right. */
export function buildTable({ cells: rows, headRows }: Rows): Table {
  const body = rows.slice(headRows);
  const columns = (rows[0] ?? []).map((_, at) => {
    const cells = body.map((row) => row[at] ?? '');
    const numbers = cells.some(isNumber) && cells.every(isNumeric);
    return numbers ? { align: 'right' as const } : {};
  });
  return {
    kind: 'table',
    columns,
    headRows,
    rows: rows.map((row, index) => ({ cells: row.map((text) => cellOf(text, index < headRows)) })),
  };
}

function cellOf(text: string, header: boolean): Cell {
  return { blocks: text ? [paragraph(text)] : [], ...(header && { header }) };
}
