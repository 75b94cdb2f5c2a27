import type { Reason } from '../document/rejected.ts';
import type { Metadata, Warning } from '../document/types.ts';

/** State of the latest upload of a key, as the desk shows it. */
export type UploadStatus = 'received' | 'waiting' | 'published' | 'rejected' | 'withdrawn';

/** One upload of a key: what the bucket says of the object. */
export interface UploadHead {
  readonly key: string;
  /** As S3 gives it, without quotes. */
  readonly etag: string;
  /** Bytes. */
  readonly size: number;
  /** ISO 8601. */
  readonly uploadedAt: string;
}

/** An upload with its user metadata (`x-amz-meta-*`, decoded, names in lower case), which belong to the report. */
export interface DescribedUpload extends UploadHead {
  readonly userMetadata: Readonly<Record<string, string>>;
}

/** A PDF that was once in the library under the report's address. */
export interface Revision {
  /** 1 for the first publication; grows by one. */
  readonly revision: number;
  readonly publishedAt: string;
  readonly title: string;
  readonly number?: string;
  readonly pages: number;
  readonly bytes: number;
  /** Of the PDF, hexadecimal. */
  readonly sha256: string;
  /** Of the upload that it was made from. */
  readonly sourceEtag: string;
}

/** What the library holds for a report now, or held when it was withdrawn. */
export interface Publication extends Revision {
  readonly metadata: Metadata;
  /** ETag of the library object, without quotes. */
  readonly pdfEtag: string;
  /** Version of the renderer that made it. */
  readonly renderer: string;
  /** Upload keys of the pictures beside the report, with the ETags that were used. */
  readonly images: Readonly<Record<string, string>>;
  /** Whether the archive holds a picture of its first page. */
  readonly picture: boolean;
}

/** A publication on its way: noted before the library is written, so that whoever finds its PDF there knows it. */
export type Intent = Omit<Publication, 'pdfEtag'>;

/** Who is working on a report. While it holds, nobody else changes the report's objects or record. */
export interface Lease {
  readonly owner: string;
  /** Milliseconds since the epoch; longer than a function can run. */
  readonly until: number;
}

/** All that is known of one upload key. The one source of truth for desk, portal and index. */
export interface ReportRecord {
  readonly id: string;
  readonly key: string;
  /** Grows by one with every change of what the public sees. The index holds the version it shows. */
  readonly version: number;
  readonly status: UploadStatus;
  /** The upload that `status`, `reason` and `warnings` speak of; absent after a withdrawal. */
  readonly upload?: DescribedUpload;
  readonly reason?: Reason;
  readonly warnings: readonly Warning[];
  /** The pictures a waiting report lacks (upload keys), and since when. */
  readonly waiting?: { readonly images: readonly string[]; readonly since: string };
  readonly publication?: Publication;
  /** Publications that were begun since the recorded one, the latest last. The PDF of each may stand in the library. */
  readonly intents?: readonly Intent[];
  /** Set while the report is withdrawn: a tombstone. */
  readonly withdrawnAt?: string;
  /** Oldest first, the current one included. */
  readonly revisions: readonly Revision[];
  readonly updatedAt: string;
}

/** What the public may know of a record: nothing before its first publication. */
export function publicStatus(record: ReportRecord): 'published' | 'withdrawn' | undefined {
  if (!record.publication) return undefined;
  return record.withdrawnAt ? 'withdrawn' : 'published';
}
