import type { Block } from '../../../document/types.ts';
import type { Node } from '../parse-markdown.ts';
import type { Reading } from '../reading.ts';
import { code } from './code.ts';
import { footnote } from './footnote.ts';
import { heading } from './heading.ts';
import { html } from './html.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { quote } from './quote.ts';
import { rule } from './rule.ts';
import { table } from './table.ts';

/** Makes blocks of one kind of token. */
export type BlockHandler = (node: Node, reading: Reading) => readonly Block[];

const handlers: ReadonlyMap<string, BlockHandler> = new Map([
  ['paragraph_open', paragraph],
  ['inline', paragraph],
  ['heading_open', heading],
  ['bullet_list_open', list],
  ['ordered_list_open', list],
  ['blockquote_open', quote],
  ['code_block', code],
  ['fence', code],
  ['hr', rule],
  ['table_open', table],
  ['html_block', html],
  ['footnote_reference_open', footnote],
]);

/** The blocks of a tree of tokens. The parser bounds its depth. */
export function buildBlocks(nodes: readonly Node[], reading: Reading): Block[] {
  return nodes.flatMap(
    (node) => handlers.get(node.token.type)?.(node, reading) ?? buildBlocks(node.children, reading),
  );
}
