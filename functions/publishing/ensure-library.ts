import { clearLibrary } from './clear-library.ts';
import { pdfKeyOf } from './keys.ts';
import type { StoredPdf } from './ports.ts';
import type { PublishingPorts } from './publishing-ports.ts';
import type { Intent, Publication, ReportRecord } from './record.ts';

/**
 * Makes library and record agree where no new PDF is to be written. The PDF of a publication that was begun and
 * never recorded is newer than the recorded one: it stays, or comes back where the library lost it, and the record
 * that comes back speaks of it. Any other PDF but the recorded one gives way to it, from the archive.
 * The same record comes back where it was right.
 */
export async function ensureLibrary(
  record: ReportRecord,
  ports: Pick<PublishingPorts, 'library' | 'archive'>,
): Promise<ReportRecord> {
  const promised = record.withdrawnAt ? undefined : record.publication;
  const head = await ports.library.head(pdfKeyOf(record.key));
  if (head?.etag === promised?.pdfEtag) return record;
  const { intents = [] } = record;
  const begun = intents.find(({ sha256 }) => head?.id === record.id && head.sha256 === sha256);
  if (head && begun) return adopt(record, begun, head.etag);
  if (promised) return restore(record, promised, head, ports);
  await clearLibrary(record.key, ports.library);
  return record;
}

/**
 * The record that speaks of a publication which was begun: its PDF stands in the library. Those begun after it are
 * remembered on: the PDF of one may yet land.
 */
function adopt(record: ReportRecord, begun: Intent, pdfEtag: string): ReportRecord {
  const { intents = [], withdrawnAt: _, ...rest } = record;
  const later = intents.slice(intents.indexOf(begun) + 1);
  // Another one begun from the same record may have been adopted before.
  const number = Math.max(begun.revision, (record.publication?.revision ?? 0) + 1);
  const publication = { ...begun, revision: number, pdfEtag };
  const { metadata: __, renderer: ___, images: ____, picture: _____, ...revision } = begun;
  return {
    ...rest,
    version: record.version + 1,
    publication,
    ...(later.length > 0 && { intents: later }),
    revisions: [...record.revisions, { ...revision, revision: number }],
  };
}

/**
 * Brings the newest PDF back that the archive holds. Those that were begun come first: one of them may have been
 * public, and was removed by somebody who could not record it.
 */
async function restore(
  record: ReportRecord,
  promised: Publication,
  head: StoredPdf | undefined,
  { library, archive }: Pick<PublishingPorts, 'library' | 'archive'>,
): Promise<ReportRecord> {
  const { id, key, intents = [] } = record;
  for (const candidate of [...intents.toReversed(), promised]) {
    const { sha256 } = candidate;
    const pdf = await archive.getRevision(id, sha256);
    // An attempt may have ended before it had written all that a publication needs.
    const isWhole = candidate === promised || (await archive.getText(id, sha256)) !== undefined;
    if (!pdf || !isWhole) continue;
    const etag = await library.put(pdfKeyOf(key), pdf, { id, sha256 }, head?.etag);
    if (etag === false) throw new Error(`library changed: ${id}`);
    if (candidate === promised && etag !== promised.pdfEtag) throw new Error(`library changed: ${id}`);
    return candidate === promised ? record : adopt(record, candidate, etag);
  }
  throw new Error(`archive lacks revision ${promised.revision} of ${id}`);
}
