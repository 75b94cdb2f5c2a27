import { isSameUpload } from './is-same-upload.ts';
import { kindOfKey, pdfKeyOf } from './keys.ts';
import type { IndexWriter, Library, Records, Uploads } from './ports.ts';
import { publicStatus, type ReportRecord } from './record.ts';
import { reportId } from './report-id.ts';

/** One thing that is not as it should be, and how to mend it: publish the key again, or index the id again. */
export type Difference =
  | { readonly mend: 'publish'; readonly key: string; readonly what: string }
  | { readonly mend: 'index'; readonly id: string; readonly what: string };

/** What is compared with what. */
export interface Inventory {
  readonly uploads: Uploads;
  readonly library: Library;
  readonly records: Records;
  readonly index: Pick<IndexWriter, 'versions'>;
}

/**
 * Compares bucket, records, library and index, and yields each difference. What changes meanwhile may be
 * reported although it is right: mending it changes nothing.
 * Memory grows with the number of reports: about 1 KB each.
 */
export async function* findDifferences(inventory: Inventory): AsyncGenerator<Difference> {
  const records = new Map<string, ReportRecord>();
  for await (const record of inventory.records.all()) records.set(record.key, record);
  yield* uploadsAgainst(records, inventory.uploads);
  yield* libraryAgainst(records, inventory.library);
  yield* indexAgainst(records, inventory.index);
}

async function* uploadsAgainst(
  records: ReadonlyMap<string, ReportRecord>,
  uploads: Uploads,
): AsyncGenerator<Difference> {
  const present = new Set<string>();
  const pictures = new Map<string, string>();
  for await (const head of uploads.list()) {
    const kind = kindOfKey(head.key);
    if (kind === 'image') pictures.set(head.key, head.etag);
    if (kind !== 'report') continue;
    present.add(head.key);
    const record = records.get(head.key);
    if (!record || !isSameUpload(record.upload, head))
      yield { mend: 'publish', key: head.key, what: 'upload not published' };
    else if (record.status === 'waiting') yield { mend: 'publish', key: head.key, what: 'waiting' };
    else if (record.reason?.code === 'failed-repeatedly') {
      // What stood in the way may have passed: nobody else will try again.
      yield { mend: 'publish', key: head.key, what: 'failed repeatedly' };
    } else if (record.reason?.code === 'unnormalised-twin') {
      yield { mend: 'publish', key: head.key, what: 'twin may be gone' };
    }
  }
  for (const record of records.values()) {
    const gone = !present.has(record.key) && (record.upload || publicStatus(record) === 'published');
    if (gone) yield { mend: 'publish', key: record.key, what: 'upload deleted' };
    else if (present.has(record.key) && usesAnother(record, pictures)) {
      yield { mend: 'publish', key: record.key, what: 'picture changed' };
    } else if (record.status === 'published' && hasTwinAmong(record.key, present)) {
      yield { mend: 'publish', key: record.key, what: 'its composed twin came' };
    }
  }
}

function hasTwinAmong(key: string, present: ReadonlySet<string>): boolean {
  const composed = key.normalize('NFC');
  return composed !== key && present.has(key) && present.has(composed);
}

/** Whether a picture of the publication has changed since; one that is gone has not. */
function usesAnother(record: ReportRecord, pictures: ReadonlyMap<string, string>): boolean {
  if (record.status !== 'published') return false;
  return Object.entries(record.publication?.images ?? {}).some(([key, etag]) => {
    const now = pictures.get(key);
    return now !== undefined && now !== etag;
  });
}

async function* libraryAgainst(
  records: ReadonlyMap<string, ReportRecord>,
  library: Library,
): AsyncGenerator<Difference> {
  const promised = new Map<string, { readonly key: string; readonly etag: string }>();
  for (const record of records.values()) {
    const { key, publication } = record;
    if (publication && publicStatus(record) === 'published') {
      promised.set(pdfKeyOf(key), { key, etag: publication.pdfEtag });
    }
  }
  for await (const pdf of library.list()) {
    const expected = promised.get(pdf.key);
    promised.delete(pdf.key);
    if (expected && expected.etag !== pdf.etag) {
      yield { mend: 'publish', key: expected.key, what: 'library holds another PDF' };
    } else if (!expected) {
      // Whose it is cannot be told from the key alone: `a.pdf` is of the upload `a` or of `a.pdf`.
      yield { mend: 'publish', key: pdf.key.replace(/\.pdf$/i, ''), what: 'library holds a PDF too many' };
      yield { mend: 'publish', key: pdf.key, what: 'library holds a PDF too many' };
    }
  }
  for (const { key } of promised.values()) yield { mend: 'publish', key, what: 'library lacks the PDF' };
}

async function* indexAgainst(
  records: ReadonlyMap<string, ReportRecord>,
  index: Pick<IndexWriter, 'versions'>,
): AsyncGenerator<Difference> {
  const wanted = new Map<string, number>();
  for (const record of records.values()) {
    if (publicStatus(record)) wanted.set(reportId(record.key), record.version);
  }
  for await (const { id, version } of index.versions()) {
    if (wanted.get(id) === version) wanted.delete(id);
  }
  for (const id of wanted.keys()) yield { mend: 'index', id, what: 'index is behind' };
}
