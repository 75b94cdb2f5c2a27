import { clearLibrary } from './clear-library.ts';
import { pdfKeyOf } from './keys.ts';
import type { StoredPdf } from './ports.ts';
import type { PublishingPorts } from './publishing-ports.ts';
import type { Publication, ReportRecord } from './record.ts';

/**
 * Makes library and record agree where no new PDF is to be written. The PDF of a publication that was begun and
 * never recorded is newer than the recorded one: it stays, and the record that comes back speaks of it. Any other
 * PDF but the recorded one gives way to it, from the archive. The same record comes back where it was right.
 */
export async function ensureLibrary(
  record: ReportRecord,
  ports: Pick<PublishingPorts, 'library' | 'archive'>,
): Promise<ReportRecord> {
  const promised = record.withdrawnAt ? undefined : record.publication;
  const head = await ports.library.head(pdfKeyOf(record.key));
  if (head?.etag === promised?.pdfEtag) return record;
  const begun = head && adopt(record, head);
  if (begun) return begun;
  if (promised) await restore(record, promised, head, ports);
  else await clearLibrary(record.key, ports.library);
  return record;
}

/** The record that speaks of the PDF of one of its intents; undefined where another PDF stands in the library. */
function adopt(record: ReportRecord, head: StoredPdf): ReportRecord | undefined {
  const { intents = [], withdrawnAt: _, ...rest } = record;
  const intent = intents.find(({ sha256 }) => head.id === record.id && head.sha256 === sha256);
  if (!intent) return undefined;
  const { metadata: __, renderer: ___, images: ____, picture: _____, ...revision } = intent;
  return {
    ...rest,
    version: record.version + 1,
    publication: { ...intent, pdfEtag: head.etag },
    revisions: [...record.revisions.filter((each) => each.revision !== revision.revision), revision],
  };
}

async function restore(
  { id, key }: ReportRecord,
  { sha256, pdfEtag, revision }: Publication,
  head: StoredPdf | undefined,
  { library, archive }: Pick<PublishingPorts, 'library' | 'archive'>,
): Promise<void> {
  const pdf = await archive.getRevision(id, sha256);
  if (!pdf) throw new Error(`archive lacks revision ${revision} of ${id}`);
  const etag = await library.put(pdfKeyOf(key), pdf, { id, sha256 }, head?.etag);
  if (etag !== pdfEtag) throw new Error(`library changed: ${id}`);
}
