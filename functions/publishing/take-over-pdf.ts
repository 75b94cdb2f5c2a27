import { textOfBlocks } from '../document/text-of.ts';
import { mergeMetadata } from '../report/metadata/merge-metadata.ts';
import { countPages } from '../report/pdf/count-pages.ts';
import { readReport } from '../report/read-report.ts';
import { pictureFirstPage } from './picture-first-page.ts';
import type { Upload } from './ports.ts';
import type { Rendered } from './renderer.ts';
import { titleOfKey } from './title-of-key.ts';

/** A PDF is published byte for byte; its text and what is known of it are read. Throws `Rejected`. */
export async function takeOverPdf(upload: Pick<Upload, 'key' | 'bytes' | 'userMetadata'>): Promise<Rendered> {
  const report = await readReport(upload);
  const merged = mergeMetadata(report.metadata, upload.userMetadata);
  const { metadata } = merged;
  const picture = await pictureFirstPage(upload.bytes);
  return {
    pdf: upload.bytes,
    pages: await countPages(upload.bytes),
    text: textOfBlocks(report.blocks).join('\n'),
    metadata: {
      ...metadata,
      title: metadata.title ?? titleOfKey(upload.key),
      recipients: metadata.recipients ?? [],
      language: metadata.language ?? 'vi',
      profile: metadata.profile ?? 'article',
    },
    warnings: [...report.warnings, ...merged.warnings],
    ...(picture && { picture }),
  };
}
