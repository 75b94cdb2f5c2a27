import type { Align, Block, Cell, Column } from '../../../document/types.ts';
import { buildInlines } from '../inlines/build-inlines.ts';
import type { Node } from '../parse-markdown.ts';
import type { Reading } from '../reading.ts';

const aligned = /text-align:(left|center|right)/;

/** A GFM table. Columns take the alignment of their rule; the head is empty where all its cells are. */
export function table(node: Node, reading: Reading): Block[] {
  const rows = node.children.flatMap((part) => part.children);
  const head = rows[0]?.children ?? [];
  const columns = head.map(columnOf);
  const cells = rows.map((row) => ({ cells: row.children.map((cell) => cellOf(cell, reading)) }));
  const empty = cells[0]?.cells.every((cell) => cell.blocks.length === 0) && cells.length > 1;
  const shown = empty ? cells.slice(1) : cells;
  return [{ kind: 'table', columns, headRows: empty ? 0 : 1, rows: shown }];
}

function columnOf(cell: Node): Column {
  const align = aligned.exec(String(cell.token.attrGet('style') ?? ''))?.[1] as Align | undefined;
  return align ? { align } : {};
}

function cellOf(cell: Node, reading: Reading): Cell {
  const inlines = buildInlines(cell.children[0]?.token.children ?? [], reading);
  const header = cell.token.type === 'th_open';
  return { blocks: inlines.length > 0 ? [{ kind: 'paragraph', inlines }] : [], ...(header && { header }) };
}
