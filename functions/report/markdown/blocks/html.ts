import type { Block } from '../../../document/types.ts';
import type { Node } from '../parse-markdown.ts';
import type { Reading } from '../reading.ts';

/** A block of raw HTML. Its notes, which the rest of the text cannot call, follow it. */
export function html(node: Node, reading: Reading): readonly Block[] {
  const prefix = `html-${reading.images.size + 1}-`;
  const { blocks, footnotes, images, warnings } = reading.readHtml(node.token.content, prefix);
  for (const [name, source] of Object.entries(images)) reading.images.set(name, { name, source });
  reading.warnings.push(...warnings);
  return [...blocks, ...Object.values(footnotes).flat()];
}
