import type { Block } from '../../../document/types.ts';
import type { Node } from '../parse-markdown.ts';
import type { Reading } from '../reading.ts';
import { buildBlocks } from './build-blocks.ts';

/** A block quote. */
export function quote(node: Node, reading: Reading): Block[] {
  return [{ kind: 'quote', blocks: buildBlocks(node.children, reading) }];
}
