import { compose } from '../../functions/document/compose.ts';
import { plainText } from '../../functions/document/plain-text.ts';
import { Rejected } from '../../functions/document/rejected.ts';
import { layOut } from '../../functions/layout/lay-out.ts';
import { createMeasurer } from '../../functions/pdf/measurer.ts';
import { collectImages } from '../../functions/publishing/collect-images.ts';
import { MissingImages } from '../../functions/publishing/renderer.ts';
import { mergeMetadata } from '../../functions/report/metadata/merge-metadata.ts';
import { readReport } from '../../functions/report/read-report.ts';

/** Reads an upload and sets its pages, as `renderReport` does up to the press; no picture stands beside it. */
export async function typeset(key: string, bytes: Uint8Array): Promise<void> {
  const report = await readReport({ key, bytes });
  const { metadata } = mergeMetadata(report.metadata, {});
  const { images } = await collectImages(report, key, async () => new Map());
  const { document } = compose({ ...report, metadata }, images, 'Báo cáo');
  if (!plainText(document).isWellFormed()) throw new Error('the text for the index has lone surrogates');
  layOut(document, createMeasurer());
}

/** Lets clear reasons pass. */
export async function orReason(attempt: () => Promise<unknown>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof MissingImages) return;
    if (!(error instanceof Rejected)) throw error;
    const { vi, en } = error.reason;
    for (const sentence of [vi, en]) {
      if (!sentence || /undefined|\[object|\/functions\//.test(sentence))
        throw new Error(`no reason: ${sentence}`);
    }
  }
}
