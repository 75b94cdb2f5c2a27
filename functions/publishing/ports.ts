import type { IndexChange, IndexedVersion } from '../search/types.ts';
import type { DescribedUpload, Intent, Lease, ReportRecord, UploadHead, UploadStatus } from './record.ts';

/** Anything a port throws that is not `Rejected` counts as passing: the message is retried. */

/** The bucket `reports`, read only. */
export interface Uploads {
  head(key: string): Promise<DescribedUpload | undefined>;
  /** The object as it is now. */
  get(key: string): Promise<Upload | undefined>;
  /** Every object, in no order that matters. */
  list(): AsyncIterable<UploadHead>;
}

export interface Upload extends DescribedUpload {
  readonly bytes: Uint8Array;
}

/** What stands in the library under a key. */
export interface StoredPdf {
  /** Without quotes. */
  readonly etag: string;
  /** Bytes. */
  readonly size: number;
  /** The report that it was put there for, and its hash; absent where somebody else put it there. */
  readonly id?: string;
  readonly sha256?: string;
}

/**
 * The bucket `library`: the PDFs the public downloads, by `pdfKey`. Every change names the ETag it replaces,
 * so that a request of a worker long gone, landing late, cannot undo what came after it.
 */
export interface Library {
  head(pdfKey: string): Promise<StoredPdf | undefined>;
  /** Writes the PDF where `replaces` is what stands there (absent: nothing). Its new ETag, or false where it is not. */
  put(
    pdfKey: string,
    pdf: Uint8Array,
    about: { readonly id: string; readonly sha256: string },
    replaces: string | undefined,
  ): Promise<string | false>;
  /** Removes the PDF with this ETag. False where another stands there; true where none does. */
  remove(pdfKey: string, etag: string): Promise<boolean>;
  list(): AsyncIterable<{ readonly key: string; readonly etag: string; readonly size: number }>;
  /** The PDF, or a part of it (bytes, both ends included). */
  get(
    pdfKey: string,
    range?: { readonly start: number; readonly end: number },
  ): Promise<Uint8Array | undefined>;
}

/** The bucket `archive`: what is kept for ever. */
export interface Archive {
  putRevision(id: string, sha256: string, pdf: Uint8Array): Promise<void>;
  getRevision(id: string, sha256: string): Promise<Uint8Array | undefined>;
  /** An address that serves a revision for a minute, under the given `Content-Disposition`. */
  linkRevision(id: string, sha256: string, contentDisposition: string): Promise<string>;
  /** Text of the publication that was made from the upload with this ETag, for the index. */
  putText(id: string, sha256: string, text: string): Promise<void>;
  getText(id: string, sha256: string): Promise<string | undefined>;
  /** First page of the PDF as a picture (PNG). */
  putPicture(id: string, sha256: string, png: Uint8Array): Promise<void>;
  getPicture(id: string, sha256: string): Promise<Uint8Array | undefined>;
}

/** A page of records, with the cursor of the next page where there is one. */
export interface RecordPage {
  readonly records: readonly ReportRecord[];
  readonly cursor?: string;
}

/** A key that is ours to work on, with its record as it stands. */
export interface HeldClaim {
  readonly held: true;
  readonly lease: Lease;
  readonly record: ReportRecord | undefined;
}

/** The outcome of claiming a key: it is ours, or somebody else works on it. */
export type Claim = HeldClaim | { readonly held: false };

/** The records, with a lease per report. Every read but `byStatus` is consistent. */
export interface Records {
  get(id: string): Promise<ReportRecord | undefined>;
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, ReportRecord>>;
  /** Takes the lease where nobody holds it, or where the holder's has run out. */
  claim(id: string, key: string): Promise<Claim>;
  /** Notes the publications that were begun, one about to be written the last, and nothing else. Throws `LeaseLost`. */
  intend(id: string, intents: readonly Intent[], lease: Lease): Promise<void>;
  /** Replaces the record and lets go of the lease, in one step. Throws `LeaseLost` where it is no longer held. */
  settle(record: ReportRecord, lease: Lease): Promise<void>;
  /** Lets go of the lease and changes nothing else; quiet where it is no longer held. */
  release(id: string, lease: Lease): Promise<void>;
  /** Forgets a record that says nothing, with its lease. Throws `LeaseLost` where it is no longer held. */
  forget(id: string, lease: Lease): Promise<void>;
  /** By the state of the latest upload, the newest change first; may lag by a second. */
  byStatus(status: UploadStatus, cursor?: string, size?: number): Promise<RecordPage>;
  /** Every record, in no order that matters. */
  all(): AsyncIterable<ReportRecord>;
  /** Notes that a report uses a picture of the bucket. */
  noteUse(imageKey: string, reportKey: string): Promise<void>;
  /** Keys of the reports that ever used a picture. */
  usesOf(imageKey: string): Promise<readonly string[]>;
}

/** Thrown when another worker took over a report. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** How messages of the publish queue are delivered. */
export interface Delivery {
  /** Seconds before it, 0 to 900; 0 where nothing is said. */
  readonly delaySeconds?: number;
  /** Attempts that have failed already on the way of a message to this one, which goes on in its place. */
  readonly failures?: number;
}

/** Says that keys may have changed. */
export interface PublishQueue {
  send(keys: readonly string[], delivery?: Delivery): Promise<void>;
}

/** Says that reports' records may have changed. */
export interface IndexQueue {
  send(ids: readonly string[]): Promise<void>;
}

/** The search index as its writer sees it. */
export interface IndexWriter {
  /** Makes the index agree with the changes and publishes it; resolves when readers can see it. */
  apply(changes: readonly IndexChange[]): Promise<void>;
  /** What the published index holds, for comparison with the records. */
  versions(): AsyncIterable<IndexedVersion>;
}

/** Time, so that tests can have their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}
