import { createHash } from 'node:crypto';
import { pdfKeyOf } from '../../publishing/keys.ts';
import type { ByteRange } from '../http/content-range.ts';
import type { PortalPorts } from '../ports.ts';
import type { PublicRecord } from './public-report.ts';

/** Where a report's PDF is read: while the library is being changed it may hold the bytes of another revision. */
type Places = Pick<PortalPorts, 'library' | 'archive'>;

/** The bytes of the PDF that the record speaks of, or a part of them. */
export async function readPdf(
  record: PublicRecord,
  range: ByteRange | undefined,
  places: Places,
): Promise<Uint8Array | undefined> {
  const { id, key, publication } = record;
  if (!range) {
    const pdf = await places.library.get(pdfKeyOf(key));
    if (pdf && createHash('sha256').update(pdf).digest('hex') === publication.sha256) return pdf;
  } else if (await isInLibrary(record, places)) {
    const part = await places.library.get(pdfKeyOf(key), range);
    if (part) return part;
  }
  const revision = await places.archive.getRevision(id, publication.sha256);
  return range ? revision?.subarray(range.start, range.end + 1) : revision;
}

/** The address at which the PDF that the record speaks of is served without a function: the edge serves the library. */
export async function placeOfPdf(
  record: PublicRecord,
  contentDisposition: string,
  places: Places,
): Promise<string> {
  const { id, key, publication } = record;
  if (await isInLibrary(record, places)) {
    return `/library/${pdfKeyOf(key).split('/').map(encodeURIComponent).join('/')}`;
  }
  return places.archive.linkRevision(id, publication.sha256, contentDisposition);
}

async function isInLibrary({ key, publication }: PublicRecord, { library }: Places): Promise<boolean> {
  return (await library.head(pdfKeyOf(key)))?.etag === publication.pdfEtag;
}
