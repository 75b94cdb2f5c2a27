import { format, mm, upright } from './measures.ts';
import { officialBase } from './official.ts';
import type { DatedStyle, ProfileStyle } from './style.ts';
import { vietnameseWords } from './words.ts';

const indent = mm(10);
const body = { ...format(14, 1.3, { align: 'justify', firstLine: indent, after: 6 }), leading: 19 };
const heading = { leading: 19, firstLine: indent, before: 6, after: 6, centredAfter: ['phần ', 'chương '] };

const guideOf2018: ProfileStyle = {
  ...officialBase(body),
  portrait: upright({ top: mm(20), right: mm(15), bottom: mm(20), left: mm(30) }),
  headings: [
    { ...format(14, 1.3, { bold: true }), ...heading },
    { ...format(14, 1.3, { bold: true }), ...heading },
    { ...format(14, 1.3, { bold: true, italic: true }), ...heading },
    { ...format(14, 1.3, { italic: true }), ...heading },
  ],
  pageNumber: { size: 14, place: 'top-centre', baseline: mm(13.5) },
  opening: {
    kind: 'official',
    official: {
      nation: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15 }],
      parentSize: 14,
      issuerSize: 14,
      issuerMark: '*',
      numberPrefix: 'Số ',
      numberSize: 14,
      dateSize: 14,
      typeSize: 16,
      subjectSize: 15,
      subjectRule: 0.3,
      letterPrefix: '',
      letterSize: 12,
    },
  },
  closing: {
    recipientsTitle: format(14, 1.25, { underline: true, after: 2 }),
    recipient: format(12, 1.22),
    recipientEnd: { each: ',', last: '.' },
    mandate: format(14, 1.25, { align: 'center', bold: true }),
    role: format(14, 1.25, { align: 'center', bold: true }),
    capitals: true,
    name: format(14, 1.25, { align: 'center', bold: true }),
    signatureSpace: 62,
  },
  words: vietnameseWords,
};

/** Party documents: Guide 36-HD/VPTW of 3 April 2018; Guide 05-HD/VPTW of 27 May 2026, which sets roles upright. */
export const party: readonly DatedStyle[] = [
  { since: '2018-04-03', style: guideOf2018 },
  {
    since: '2026-05-27',
    style: {
      ...guideOf2018,
      closing: { ...guideOf2018.closing, role: format(14, 1.25, { align: 'center' }) },
    },
  },
];
