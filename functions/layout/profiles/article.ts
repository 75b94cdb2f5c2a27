import { format, mm, turned, upright } from './measures.ts';
import type { DatedStyle } from './style.ts';
import { vietnameseWords } from './words.ts';

const body = format(12, 1.36, { align: 'justify', firstLine: 17, after: 3 });

/** A report or news item without an official header. */
export const article: readonly DatedStyle[] = [
  {
    since: '0000-01-01',
    style: {
      portrait: upright({ top: mm(30), right: mm(29), bottom: mm(28), left: mm(29) }),
      landscape: turned({ top: mm(28), right: mm(22), bottom: mm(22), left: mm(22) }),
      body,
      flushOpening: true,
      headings: [
        format(15, 1.25, { bold: true, balanced: true, before: 20, after: 7 }),
        format(12.8, 1.28, { bold: true, balanced: true, before: 14, after: 5 }),
        format(12, 1.32, { bold: true, italic: true, before: 11, after: 4 }),
        format(12, 1.32, { italic: true, before: 9, after: 3 }),
      ],
      annex: format(16, 1.25, { bold: true, before: 0, after: 10 }),
      roles: {
        addressees: { ...body, firstLine: 0, align: 'left', after: 4 },
        byline: { ...body, firstLine: 0, align: 'right', bold: true, before: 8, after: 6 },
        caption: format(10.5, 1.3, { italic: true, align: 'center', before: 4, after: 10 }),
        lead: { ...body, firstLine: 0, bold: true, after: 8 },
        'place-and-date': { ...body, firstLine: 0, align: 'right', italic: true, before: 8, after: 6 },
        signature: { ...body, firstLine: 0, align: 'center', bold: true },
      },
      quote: { indent: 18, size: 11.5, leading: 15.4, bar: true },
      code: format(9.4, 1.4, { before: 8, after: 8 }),
      caption: format(10.5, 1.3, { italic: true, align: 'center', before: 7, after: 11 }),
      table: {
        size: 10.5,
        leastSize: 8,
        leading: 1.26,
        padX: 5,
        padY: 3.6,
        rules: 'open',
        before: 10,
        after: 12,
      },
      note: format(9.8, 1.25, { align: 'justify', after: 2 }),
      contents: {
        title: format(13, 1.3, { bold: true, before: 4, after: 8 }),
        entry: format(11.5, 1.35, { after: 2 }),
        indent: 16,
      },
      list: { indent: 19, nested: 16, gap: 6 },
      pageNumber: { size: 10, place: 'top-right', baseline: mm(19) },
      runningHeader: {
        format: format(9.8, 1.3, { italic: true }),
        baseline: mm(19),
        rule: mm(21),
      },
      opening: {
        kind: 'article',
        article: {
          issuer: format(10.5, 1.35, { after: 7 }),
          title: format(21, 1.22, { bold: true, balanced: true, after: 7 }),
          subject: format(13, 1.32, { italic: true, after: 7 }),
          details: format(10.5, 1.4, { italic: true }),
          summary: format(12, 1.38, { italic: true, align: 'justify', after: 10 }),
        },
      },
      closing: {
        recipientsTitle: format(10.5, 1.3, { bold: true, italic: true }),
        recipient: format(10.5, 1.3),
        recipientEnd: { each: ';', last: '.' },
        mandate: format(12, 1.3, { align: 'center', bold: true }),
        role: format(12, 1.3, { align: 'center', bold: true }),
        capitals: false,
        name: format(12, 1.3, { align: 'center', bold: true }),
        signatureSpace: 40,
      },
      words: vietnameseWords,
    },
  },
];
