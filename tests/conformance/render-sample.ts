import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compose } from '../../functions/document/compose.ts';
import type { Document, Profile } from '../../functions/document/types.ts';
import { layOut } from '../../functions/layout/lay-out.ts';
import type { Layout } from '../../functions/layout/types.ts';
import { createMeasurer } from '../../functions/pdf/measurer.ts';
import { paint } from '../../functions/pdf/paint.ts';
import { collectImages } from '../../functions/publishing/collect-images.ts';
import { mergeMetadata } from '../../functions/report/metadata/merge-metadata.ts';
import { readReport } from '../../functions/report/read-report.ts';

/** A sample on its way from upload to PDF, with what it passed through. */
export interface RenderedSample {
  readonly document: Document;
  readonly layout: Layout;
  readonly pdf: Uint8Array;
}

/** Reads a file of a folder as if it had been uploaded; pictures lie beside it. In its own profile unless told. */
export async function composeSample(folder: string, key: string, profile?: Profile): Promise<Document> {
  const report = await readReport({ key, bytes: await readFile(join(folder, key)) });
  const { metadata } = mergeMetadata(report.metadata, profile ? { profile } : {});
  const { images } = await collectImages(report, key, async (keys) => {
    const files = new Map<string, Uint8Array>();
    for (const image of keys) {
      const bytes = await readFile(join(folder, image)).catch(() => undefined);
      if (bytes) files.set(image, bytes);
    }
    return files;
  });
  return compose({ ...report, metadata }, images, key).document;
}

/** Typesets a sample in a profile. */
export async function renderSample(folder: string, key: string, profile?: Profile): Promise<RenderedSample> {
  const document = await composeSample(folder, key, profile);
  const layout = layOut(document, createMeasurer());
  return { document, layout, pdf: await paint(layout, document) };
}
