import { compose } from '../document/compose.ts';
import { limits } from '../document/limits.ts';
import { plainText } from '../document/plain-text.ts';
import { Rejected } from '../document/rejected.ts';
import { textOfBlocks } from '../document/text-of.ts';
import type { Document, Warning } from '../document/types.ts';
import { layOut } from '../layout/lay-out.ts';
import { createMeasurer } from '../pdf/measurer.ts';
import { paint } from '../pdf/paint.ts';
import { mergeMetadata } from '../report/metadata/merge-metadata.ts';
import { withPdf } from '../report/pdf/open-pdf.ts';
import { readReport } from '../report/read-report.ts';
import { collectImages } from './collect-images.ts';
import { extensionOf } from './keys.ts';
import { missingCharacters } from './missing-characters.ts';
import type { Upload } from './ports.ts';
import type { LoadImages, Rendered } from './renderer.ts';

/**
 * Reads an upload and typesets it. Throws `Rejected` and `MissingImages`.
 * The same upload and pictures give the same bytes.
 */
export async function renderReport(
  upload: Pick<Upload, 'key' | 'bytes' | 'userMetadata'>,
  loadImages: LoadImages,
): Promise<Rendered> {
  if (extensionOf(upload.key) === '.pdf') return takeOver(upload);
  const report = await readReport(upload);
  const merged = mergeMetadata(report.metadata, upload.userMetadata);
  const { images, warnings } = await collectImages(report, upload.key, loadImages);
  const composed = compose({ ...report, metadata: merged.metadata }, images, titleOfKey(upload.key));
  const typeset = await typesetDocument(composed.document);
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
  };
}

/** A PDF is published byte for byte; only its text and what is known of it are read. */
async function takeOver(upload: Pick<Upload, 'key' | 'bytes' | 'userMetadata'>): Promise<Rendered> {
  const report = await readReport(upload);
  const merged = mergeMetadata(report.metadata, upload.userMetadata);
  const { metadata } = merged;
  const text = textOfBlocks(report.blocks).join('\n');
  return {
    pdf: upload.bytes,
    pages: await withPdf(upload.bytes, (document) => document.getPageCount()),
    text,
    metadata: {
      ...metadata,
      title: metadata.title ?? titleOfKey(upload.key),
      recipients: metadata.recipients ?? [],
      language: metadata.language ?? 'vi',
      profile: metadata.profile ?? 'article',
    },
    warnings: [...report.warnings, ...merged.warnings],
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

/** The file's name without folders and extension, for a report that shows no title. */
function titleOfKey(key: string): string {
  const name = key.slice(key.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]+$/, '').normalize('NFC');
}
