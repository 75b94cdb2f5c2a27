import type { Block, Figure, Inline } from '../../../document/types.ts';
import { buildInlines } from '../inlines/build-inlines.ts';
import type { Node } from '../parse-markdown.ts';
import type { Reading } from '../reading.ts';

/** A paragraph; one that holds a picture alone is a figure, the picture's title its caption. */
export function paragraph(node: Node, reading: Reading): Block[] {
  const inline = node.token.type === 'inline' ? node : node.children[0];
  const inlines = buildInlines(inline?.token.children ?? [], reading);
  const figure = figureOf(node, inlines);
  if (figure) return [figure];
  return inlines.length > 0 ? [{ kind: 'paragraph', inlines }] : [];
}

function figureOf(node: Node, inlines: readonly Inline[]): Figure | undefined {
  const inked = inlines.filter((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
  const [only] = inked;
  if (inked.length !== 1 || only?.kind !== 'image') return undefined;
  const token = (node.children[0] ?? node).token.children?.find((child) => child.type === 'image');
  const title = token?.attrGet('title')?.toString().trim();
  return {
    kind: 'figure',
    image: only.image,
    alt: only.alt,
    ...(title && { caption: [{ kind: 'text', text: title }] }),
    ...(only.width !== undefined && { width: only.width }),
    ...(only.height !== undefined && { height: only.height }),
  };
}
