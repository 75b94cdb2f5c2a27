import type { Block, Heading } from '../../../document/types.ts';
import { buildInlines } from '../inlines/build-inlines.ts';
import type { Node } from '../parse-markdown.ts';
import type { Reading } from '../reading.ts';

const annex = /^\s*(?:PHỤ LỤC|Phụ lục)(?:\s+(?:[IVXLC]+|\d+))?\s*(?:[:.]|$)/u;

/** A heading of either style. `Phụ lục I` at the highest level starts an annex. */
export function heading(node: Node, reading: Reading): Block[] {
  const inline = node.children[0]?.token;
  const inlines = buildInlines(inline?.children ?? [], reading);
  if (inlines.length === 0) return [];
  const level = Number(node.token.tag.slice(1)) as Heading['level'];
  const isAnnex = level === 1 && annex.test(inline?.content ?? '');
  return [{ kind: 'heading', level, inlines, ...(isAnnex && { annex: true }) }];
}
