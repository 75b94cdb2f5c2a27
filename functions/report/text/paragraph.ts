import type { Inline, Paragraph } from '../../document/types.ts';
import { isRule } from '../official/line-kind.ts';

/** A paragraph of plain text; lines of their own are kept apart by forced breaks. */
export function paragraph(lines: string | readonly string[], more: Partial<Paragraph> = {}): Paragraph {
  return { kind: 'paragraph', inlines: inlinesOf(typeof lines === 'string' ? [lines] : lines), ...more };
}

/** Lines as inlines with forced breaks between; white space runs are one space. */
export function inlinesOf(lines: readonly string[]): Inline[] {
  const inlines: Inline[] = [];
  for (const line of lines) {
    const text = line.replace(/\s+/gu, ' ').trim();
    if (text === '' || isRule(text)) continue;
    if (inlines.length > 0) inlines.push({ kind: 'break' });
    inlines.push({ kind: 'text', text });
  }
  return inlines;
}
