import { compose } from '../document/compose.ts';
import { limits } from '../document/limits.ts';
import { plainText } from '../document/plain-text.ts';
import { Rejected } from '../document/rejected.ts';
import type { Document, Warning } from '../document/types.ts';
import { layOut } from '../layout/lay-out.ts';
import { createMeasurer } from '../pdf/measurer.ts';
import { paint } from '../pdf/paint.ts';
import { mergeMetadata } from '../report/metadata/merge-metadata.ts';
import { loadPdfium } from '../report/pdf/load-pdfium.ts';
import { readReport } from '../report/read-report.ts';
import { collectImages } from './collect-images.ts';
import { extensionOf } from './keys.ts';
import { missingCharacters } from './missing-characters.ts';
import { pictureFirstPage } from './picture-first-page.ts';
import type { Upload } from './ports.ts';
import type { LoadImages, Rendered } from './renderer.ts';
import { takeOverPdf } from './take-over-pdf.ts';
import { titleOfKey } from './title-of-key.ts';

/**
 * Reads an upload and typesets it. Throws `Rejected` and `MissingImages`.
 * The same upload and pictures give the same bytes.
 */
export async function renderReport(
  upload: Pick<Upload, 'key' | 'bytes' | 'userMetadata'>,
  loadImages: LoadImages,
): Promise<Rendered> {
  if (extensionOf(upload.key) === '.pdf') return takeOverPdf(upload);
  // Ready by the time the first page is to be drawn: most of the loading happens beside the typesetting.
  loadPdfium().catch(() => undefined);
  const report = await readReport(upload);
  const merged = mergeMetadata(report.metadata, upload.userMetadata);
  const { images, warnings } = await collectImages(report, upload.key, loadImages);
  const composed = compose({ ...report, metadata: merged.metadata }, images, titleOfKey(upload.key));
  const typeset = await typesetDocument(composed.document);
  const picture = await pictureFirstPage(typeset.pdf);
  return {
    pdf: typeset.pdf,
    pages: typeset.pages,
    text: plainText(composed.document),
    metadata: composed.document.metadata,
    warnings: [
      ...report.warnings,
      ...merged.warnings,
      ...warnings,
      ...composed.warnings,
      ...typeset.warnings,
    ],
    ...(picture && { picture }),
  };
}

async function typesetDocument(
  document: Document,
): Promise<{ pdf: Uint8Array; pages: number; warnings: readonly Warning[] }> {
  const layout = layOut(document, createMeasurer());
  if (layout.pages.length > limits.pages) throw new Rejected('too-many-pages', { limit: limits.pages });
  const pdf = await paint(layout, document);
  return { pdf, pages: layout.pages.length, warnings: missingCharacters(layout) };
}
