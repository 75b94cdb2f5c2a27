import type { Block } from '../../../document/types.ts';
import type { Node } from '../parse-markdown.ts';
import type { Reading } from '../reading.ts';
import { buildBlocks } from './build-blocks.ts';

/** A definition of a note: kept by its label, printed where it is called. A label defined twice keeps both texts. */
export function footnote(node: Node, reading: Reading): Block[] {
  const label = String(node.token.meta?.label ?? '');
  const blocks = buildBlocks(node.children, reading);
  reading.definitions.set(label, [...(reading.definitions.get(label) ?? []), ...blocks]);
  return [];
}
