import { type Publication, publicStatus, type ReportRecord } from '../../publishing/record.ts';
import { slugOf } from '../markup/slug-of.ts';

/** The path of a report's page. The slug is decoration; the id decides. */
export function reportPath(id: string, title: string): string {
  return `/reports/${id}/${slugOf(title)}`;
}

/** A report that the public may know of. */
export interface PublicRecord extends ReportRecord {
  readonly publication: Publication;
}

/** Whether the public may know of a record: it was published once, and may be withdrawn now. */
export function isPublic(record: ReportRecord | undefined): record is PublicRecord {
  return record !== undefined && publicStatus(record) !== undefined;
}

/** Whether a record's PDF is there to be downloaded. */
export function isAvailable(record: ReportRecord | undefined): record is PublicRecord {
  return record !== undefined && publicStatus(record) === 'published';
}

/** A record as the JSON API shows it: what the public may know, nothing of rejected attempts. */
export function publicReport(record: PublicRecord, origin: string): Readonly<Record<string, unknown>> {
  const { id, key, publication, revisions, withdrawnAt } = record;
  const { title, number, type, issuer, date, signer, language } = publication.metadata;
  return {
    id,
    key,
    status: publicStatus(record),
    title,
    number,
    type,
    issuer,
    date,
    signer,
    language,
    pages: publication.pages,
    bytes: publication.bytes,
    sha256: publication.sha256,
    revision: publication.revision,
    revisions: revisions.map((each) => ({
      revision: each.revision,
      publishedAt: each.publishedAt,
      title: each.title,
      number: each.number,
      pages: each.pages,
      bytes: each.bytes,
      sha256: each.sha256,
    })),
    publishedAt: publication.publishedAt,
    withdrawnAt,
    url: `${origin}${reportPath(id, title)}`,
    pdf: `${origin}/reports/${id}.pdf`,
  };
}
