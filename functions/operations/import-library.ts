import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSameUpload } from '../publishing/is-same-upload.ts';
import { pdfKeyOf } from '../publishing/keys.ts';
import type { Archive, IndexQueue, Library, Records, Uploads } from '../publishing/ports.ts';
import type { Publication, ReportRecord } from '../publishing/record.ts';
import { reportId } from '../publishing/report-id.ts';
import { type ExportedReport, readList } from './export-folder.ts';

/** What an import writes. */
export interface ImportPorts {
  readonly uploads: Pick<Uploads, 'head'>;
  readonly library: Library;
  readonly archive: Archive;
  readonly records: Records;
  readonly indexQueue: IndexQueue;
  putUpload(key: string, bytes: Uint8Array, userMetadata: Readonly<Record<string, string>>): Promise<void>;
}

/**
 * Puts an exported library into an empty or an earlier stack: reports come back with their addresses, dates and
 * revisions, and nothing is typeset again. A key that the stack already knows is left as it is, so that an
 * import can be repeated. Calls `tick` with what became of each.
 */
export async function importLibrary(
  folder: string,
  ports: ImportPorts,
  tick: (outcome: 'imported' | 'kept') => void,
): Promise<void> {
  for await (const report of readList(folder)) {
    tick((await importReport(folder, report, ports)) ? 'imported' : 'kept');
  }
}

async function importReport(
  folder: string,
  { record, upload }: ExportedReport,
  ports: ImportPorts,
): Promise<boolean> {
  const key = record?.key ?? upload?.key;
  if (key === undefined || (await ports.uploads.head(key))) return false;
  const putUpload = async () =>
    upload && ports.putUpload(upload.key, await readFile(join(folder, upload.file)), upload.userMetadata);
  if (!record) {
    await putUpload();
    return true;
  }
  // Under the lease, so that the event of the upload finds the record when it is complete.
  const claim = await ports.records.claim(reportId(key), key);
  if (!claim.held) return false;
  try {
    if (claim.record) {
      await ports.records.release(record.id, claim.lease);
      return false;
    }
    const publication = await importRevisions(folder, record, ports);
    await putUpload();
    // The record of an upload that was settled when it was exported speaks of what stands here now.
    const there = upload && isSameUpload(record.upload, upload) && (await ports.uploads.head(key));
    await ports.records.settle(
      {
        ...record,
        ...(publication && { publication }),
        ...(there && { upload: there }),
      },
      claim.lease,
    );
  } catch (error) {
    await ports.records.release(record.id, claim.lease).catch(() => undefined);
    throw error;
  }
  if (record.publication) await ports.indexQueue.send([record.id]);
  return true;
}

/** Fills the archive and, for a report that is public, the library; the publication with its new ETag. */
async function importRevisions(
  folder: string,
  { id, key, revisions, publication, withdrawnAt }: ReportRecord,
  { archive, library }: ImportPorts,
): Promise<Publication | undefined> {
  for (const { sha256 } of revisions) {
    const file = (extension: string) =>
      readFile(join(folder, `revisions/${id}/${sha256}.${extension}`)).catch(() => undefined);
    const [pdf, text, picture] = [await file('pdf'), await file('txt'), await file('png')];
    if (pdf) await archive.putRevision(id, sha256, pdf);
    if (text) await archive.putText(id, sha256, text.toString());
    if (picture) await archive.putPicture(id, sha256, picture);
  }
  if (!publication || withdrawnAt) return publication;
  const { sha256 } = publication;
  const pdf = await readFile(join(folder, `revisions/${id}/${sha256}.pdf`));
  const pdfKey = pdfKeyOf(key);
  const there = await library.head(pdfKey);
  const pdfEtag = await library.put(pdfKey, pdf, { id, sha256 }, there?.etag);
  if (pdfEtag === false) throw new Error(`library changed: ${id}`);
  return { ...publication, pdfEtag };
}
