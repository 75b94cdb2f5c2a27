import type { BadInput } from '../bad-input.ts';

const header = '%PDF-1.7\n';

/** A PDF of one empty page with these further objects and entries of the catalogue. */
function pdfOf(catalogue: string, objects = ''): string {
  return [
    header,
    `1 0 obj<</Type/Catalog/Pages 2 0 R${catalogue}>>endobj`,
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
    objects,
    'trailer<</Root 1 0 R/Size 9>>',
    '%%EOF\n',
  ].join('\n');
}

/** PDFs, which are published as they are. */
export const pdf: readonly BadInput[] = [
  { name: 'PDF: a header alone', key: 'a.pdf', bytes: () => header, ends: { rejected: 'damaged' } },
  { name: 'PDF: cut off', key: 'a.pdf', bytes: () => pdfOf('').slice(0, -30), ends: { rejected: 'damaged' } },
  {
    name: 'PDF: pages that hold each other',
    key: 'a.pdf',
    bytes: () => pdfOf('').replace('[3 0 R]', '[2 0 R]'),
    ends: { rejected: 'damaged' },
  },
  {
    name: 'PDF: a text under its name',
    key: 'a.pdf',
    bytes: () => 'Báo cáo',
    ends: { rejected: 'wrong-format' },
  },
  {
    name: 'PDF: a script',
    key: 'a.pdf',
    bytes: () => pdfOf('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'),
    ends: { published: ['no-text'] },
  },
];
