import type { Block } from '../../../document/types.ts';
import type { Node } from '../parse-markdown.ts';

/** Fenced or indented code; the language of a fence is not printed. */
export function code(node: Node): Block[] {
  const text = node.token.content;
  return text.trim() ? [{ kind: 'code', text }] : [];
}
