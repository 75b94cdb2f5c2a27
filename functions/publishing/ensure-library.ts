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
  const pdfKey = pdfKeyOf(record.key);
  const promised = withdrawnAt ? undefined : publication;
  const head = await library.head(pdfKey);
  if (head?.etag === promised?.pdfEtag) return;
  if (!promised) {
    if (head && !(await library.remove(pdfKey, head.etag))) throw new Error(`library of ${id} changed`);
    return;
  }
  const pdf = await archive.getRevision(id, promised.revision);
  if (!pdf) throw new Error(`archive lacks revision ${promised.revision} of ${id}`);
  const etag = await library.put(pdfKey, pdf, { id, sha256: promised.sha256 }, head?.etag);
  if (etag !== promised.pdfEtag) throw new Error(`library of ${id} changed`);
}
