import { format, mm, upright } from './measures.ts';
import { officialBase } from './official.ts';
import type { DatedStyle } from './style.ts';
import { vietnameseWords } from './words.ts';

const indent = mm(12.7);
const body = format(14, 1.26, { align: 'justify', firstLine: indent, after: 6 });
const heading = { firstLine: indent, before: 6, after: 6, centredAfter: ['phần ', 'chương ', 'mục '] };

/** State documents: Decree 30/2020/NĐ-CP, Annex I, in force since 5 March 2020. */
export const state: readonly DatedStyle[] = [
  {
    since: '2020-03-05',
    style: {
      ...officialBase(body),
      portrait: upright({ top: mm(20), right: mm(17), bottom: mm(20), left: mm(30) }),
      headings: [
        { ...format(14, 1.26, { bold: true }), ...heading },
        { ...format(14, 1.26, { bold: true }), ...heading },
        { ...format(14, 1.26, { bold: true, italic: true }), ...heading },
        { ...format(14, 1.26, { italic: true }), ...heading },
      ],
      pageNumber: { size: 13.5, place: 'top-centre', baseline: mm(13.5) },
      opening: {
        kind: 'official',
        official: {
          nation: [
            { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12.5 },
            { text: 'Độc lập - Tự do - Hạnh phúc', size: 13.5 },
          ],
          parentSize: 12.5,
          issuerSize: 12.5,
          issuerRule: 0.4,
          numberPrefix: 'Số: ',
          numberSize: 13,
          dateSize: 13.5,
          typeSize: 14,
          subjectSize: 14,
          subjectRule: 0.38,
          letterPrefix: 'V/v ',
          letterSize: 12.5,
        },
      },
      closing: {
        recipientsTitle: format(12, 1.25, { bold: true, italic: true }),
        recipient: format(11, 1.22),
        recipientEnd: { each: ';', last: '.' },
        mandate: format(14, 1.25, { align: 'center', bold: true }),
        role: format(14, 1.25, { align: 'center', bold: true }),
        capitals: true,
        name: format(14, 1.25, { align: 'center', bold: true }),
        signatureSpace: 62,
      },
      words: vietnameseWords,
    },
  },
];
