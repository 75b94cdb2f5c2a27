import { renderReport } from '../../../functions/publishing/render-report.ts';
import { takeOverPdf } from '../../../functions/publishing/take-over-pdf.ts';
import { mutated } from '../mutated.ts';
import { samplesOf } from '../samples-of.ts';
import type { Target } from '../target.ts';
import { orReason } from '../typeset.ts';

const bytes = Buffer.from(
  '---\ntitle: Báo cáo\ndate: 2026-01-05\n---\n\n# Mục\n\n|a|b|\n|-|-|\n|1|2|\n\nChữ[^1].\n\n[^1]: Chú thích.\n',
);
const { pdf: sample } = await renderReport({ key: 'a.md', bytes, userMetadata: {} }, async () => new Map());
const old = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj 4 0 obj<</Length 44>>stream\nBT /F1 24 Tf 100 700 Td (Thong bao) Tj ET\nendstream endobj trailer<</Root 1 0 R/Info<</Title(a)/CreationDate(D:2026)>>>>\n%%EOF\n',
);
const words = [
  '1 0 R',
  '[2 0 R]',
  '/Kids',
  '<<',
  '>>',
  '/Length 99999999',
  '/MediaBox[0 0 1e9 1e9]',
  '/Encrypt<</Filter/Standard>>',
  '/JS(a)',
  '%%EOF',
  'xref\n',
  'stream\n',
  '-1',
];

/** PDFs, which are published as they are. */
export const pdf: Target = {
  name: 'pdf',
  extension: 'pdf',
  inputs: mutated([sample, old, ...samplesOf('pdf')], words),
  attempt: (input) => orReason(() => takeOverPdf({ key: 'a.pdf', bytes: input, userMetadata: {} })),
};
