import { format, mm, turned } from './measures.ts';
import type { ProfileStyle, TextFormat } from './style.ts';

/** What state and party documents have in common, by their body text. */
export function officialBase(
  body: TextFormat,
): Pick<
  ProfileStyle,
  | 'landscape'
  | 'body'
  | 'flushOpening'
  | 'annex'
  | 'roles'
  | 'quote'
  | 'code'
  | 'caption'
  | 'table'
  | 'note'
  | 'contents'
  | 'list'
> {
  const plain = { ...body, firstLine: 0 };
  return {
    landscape: turned({ top: mm(25), right: mm(20), bottom: mm(20), left: mm(20) }),
    body,
    flushOpening: false,
    annex: format(14, 1.25, { bold: true, align: 'center', after: 6 }),
    roles: {
      addressees: { ...plain, align: 'center', after: 4 },
      byline: { ...plain, align: 'right', bold: true, before: 6 },
      caption: format(13, 1.25, { italic: true, align: 'center', before: 4, after: 8 }),
      lead: { ...body, italic: true },
      'place-and-date': { ...plain, align: 'right', italic: true, before: 6 },
      signature: { ...plain, align: 'center', bold: true, after: 2 },
    },
    quote: { indent: 24, size: body.size - 0.5, leading: body.leading, bar: false },
    code: format(10.5, 1.35, { before: 6, after: 6 }),
    caption: format(12.5, 1.25, { italic: true, align: 'center', before: 6, after: 9 }),
    table: { size: 12, leastSize: 9, leading: 1.2, padX: 4, padY: 3, rules: 'grid', before: 8, after: 10 },
    note: format(11, 1.18, { align: 'justify', after: 2 }),
    contents: {
      title: format(14, 1.3, { bold: true, align: 'center', before: 4, after: 8 }),
      entry: format(13, 1.28, { after: 3 }),
      indent: 18,
    },
    list: { indent: body.firstLine + 14, nested: 18, gap: 6 },
  };
}
