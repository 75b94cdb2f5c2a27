import type { Table } from '../../document/types.ts';
import { paragraph } from './paragraph.ts';

/** Two columns of lines laid out with spaces, as a table without rules. */
export function layoutTable(left: readonly string[], right: readonly string[]): Table {
  const cell = (lines: readonly string[]) => ({ blocks: lines.length > 0 ? [paragraph(lines)] : [] });
  return {
    kind: 'table',
    plain: true,
    headRows: 0,
    columns: [{ align: 'center' }, { align: 'center' }],
    rows: [{ cells: [cell(left), cell(right)] }],
  };
}
