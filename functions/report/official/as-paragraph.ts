import type { Heading, Paragraph } from '../../document/types.ts';

/** A line of an official part that stays in the text, as a paragraph of its own. */
export function asParagraph(line: string | Heading): Paragraph {
  if (typeof line === 'string') return { kind: 'paragraph', inlines: [{ kind: 'text', text: line }] };
  return { kind: 'paragraph', inlines: line.inlines, ...(line.align && { align: line.align }) };
}
