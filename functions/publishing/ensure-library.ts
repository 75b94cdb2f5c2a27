import { clearLibrary } from './clear-library.ts';
import { pdfKeyOf } from './keys.ts';
import type { PublishingPorts } from './publishing-ports.ts';
import type { ReportRecord } from './record.ts';

/**
 * Makes the library hold what the record promises: the PDF of the current publication, taken from the archive
 * where it is missing, or nothing. An attempt that ended before its record may have left another one there.
 */
export async function ensureLibrary(
  record: ReportRecord,
  { library, archive }: Pick<PublishingPorts, 'library' | 'archive'>,
): Promise<void> {
  const { publication, withdrawnAt, id } = record;
  if (!publication || withdrawnAt) return clearLibrary(record.key, library);
  const pdfKey = pdfKeyOf(record.key);
  const head = await library.head(pdfKey);
  if (head?.etag === publication.pdfEtag) return;
  const pdf = await archive.getRevision(id, publication.sha256);
  if (!pdf) throw new Error(`archive lacks revision ${publication.revision} of ${id}`);
  const etag = await library.put(pdfKey, pdf, { id, sha256: publication.sha256 }, head?.etag);
  if (etag !== publication.pdfEtag) throw new Error(`library changed: ${id}`);
}
