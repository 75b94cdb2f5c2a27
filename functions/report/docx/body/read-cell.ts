import { limits } from '../../../document/limits.ts';
import type { Align, Block, Cell } from '../../../document/types.ts';
import { child, elements, numberOf, settingOf, type XmlElement } from '../package/xml.ts';
import type { PartReading } from '../reading.ts';
import { readBlocks } from './read-blocks.ts';

/** A cell as the file writes it: one that goes on from the row above or from the cell before says so. */
export interface RawCell {
  readonly cell: Cell;
  readonly goesOn?: 'down' | 'right';
}

/** Reads a `w:tc`. */
export function readCell(tc: XmlElement, reading: PartReading): RawCell {
  const properties = child(tc, 'w:tcPr');
  const span = Math.min(numberOf(settingOf(properties, 'w:gridSpan')) ?? 1, limits.tableColumns + 1);
  const columnSpan = span > 1 ? { columnSpan: Math.floor(span) } : {};
  if (goesOn(properties, 'w:vMerge')) return { cell: { blocks: [], ...columnSpan }, goesOn: 'down' };
  if (goesOn(properties, 'w:hMerge')) return { cell: { blocks: [], ...columnSpan }, goesOn: 'right' };
  const isDeleted = elements(properties, 'w:cellDel').length > 0;
  const blocks = isDeleted ? [] : readBlocks(tc.children, reading);
  const align = commonAlign(blocks);
  return {
    cell: { blocks: align ? blocks.map(withoutAlign) : blocks, ...columnSpan, ...(align && { align }) },
  };
}

function goesOn(properties: XmlElement | undefined, name: string): boolean {
  const merge = child(properties, name);
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

/** The alignment that all paragraphs of a cell share: it belongs to the cell. */
function commonAlign(blocks: readonly Block[]): Align | undefined {
  const [first, ...others] = blocks.map((block) => (block.kind === 'paragraph' ? block.align : undefined));
  return others.every((align) => align === first) ? first : undefined;
}

function withoutAlign(block: Block): Block {
  if (block.kind !== 'paragraph') return block;
  const { align: _, ...rest } = block;
  return rest;
}
