import { createHash } from 'node:crypto';
import { pdfKeyOf } from '../publishing/keys.ts';
import type { ByteRange } from './content-range.ts';
import type { PortalPorts } from './ports.ts';
import type { PublicRecord } from './public-report.ts';

/**
 * The bytes of the PDF that the record speaks of, or a part of them. While the library is being changed it may
 * hold those of another revision; the archive holds the right ones.
 */
export async function readPdf(
  { id, key, publication }: PublicRecord,
  range: ByteRange | undefined,
  { library, archive }: Pick<PortalPorts, 'library' | 'archive'>,
): Promise<Uint8Array | undefined> {
  const pdfKey = pdfKeyOf(key);
  if (range) {
    const head = await library.head(pdfKey);
    const part = head?.etag === publication.pdfEtag ? await library.get(pdfKey, range) : undefined;
    if (part) return part;
  } else {
    const pdf = await library.get(pdfKey);
    if (pdf && sha256(pdf) === publication.sha256) return pdf;
  }
  const revision = await archive.getRevision(id, publication.revision);
  return range ? revision?.subarray(range.start, range.end + 1) : revision;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
