import { limits } from '../../../document/limits.ts';
import type { Align, Block, Cell } from '../../../document/types.ts';
import { attribute, type HtmlElement } from '../dom.ts';
import type { Page } from '../page/page.ts';
import { readStyle } from '../read-style.ts';
import { Builder } from './builder.ts';
import { changeSetting } from './change-setting.ts';
import { readChildren } from './read-node.ts';
import type { Setting } from './setting.ts';

/** Rows that one cell may span. */
const mostRows = 10_000;

/** Reads `td` or `th`. Spans are cut to the limits. */
export function readCell(element: HtmlElement, setting: Setting, page: Page): Cell {
  const own = changeSetting(element, readStyle(element), setting, page);
  const { align: given, ...inside } = own;
  const inner = new Builder();
  readChildren(element, inside, inner, page);
  const blocks = inner.finish();
  const align = given ?? commonAlign(blocks);
  const columnSpan = spanOf(element, 'colspan', limits.tableColumns);
  const rowSpan = spanOf(element, 'rowspan', mostRows);
  return {
    blocks: align ? blocks.map((block) => withoutAlign(block, align)) : blocks,
    ...(columnSpan > 1 && { columnSpan }),
    ...(rowSpan > 1 && { rowSpan }),
    ...(element.tagName === 'th' && { header: true }),
    ...(align && { align }),
  };
}

function spanOf(element: HtmlElement, name: string, most: number): number {
  const span = Number.parseInt(attribute(element, name) ?? '', 10);
  return Number.isFinite(span) ? Math.min(Math.max(1, span), most) : 1;
}

/** The alignment that all paragraphs of a cell share: it belongs to the cell. */
function commonAlign(blocks: readonly Block[]): Align | undefined {
  const [first, ...others] = blocks.map((block) => (block.kind === 'paragraph' ? block.align : undefined));
  return others.every((align) => align === first) ? first : undefined;
}

function withoutAlign(block: Block, align: Align): Block {
  if (block.kind !== 'paragraph' || block.align !== align) return block;
  const { align: _, ...rest } = block;
  return rest;
}
