import { reportPath } from '../portal/reports/public-report.ts';
import { pdfKeyOf } from '../publishing/keys.ts';
import type { ReportRecord, UploadHead } from '../publishing/record.ts';
import type { KnownUpload } from './find-upload.ts';

/**
 * An upload as the desk's API shows it: what became of the latest upload of the key, why, and what is published.
 * `url` and `pdf` are addresses on the portal.
 */
export function uploadReport({ id, key, record, received }: KnownUpload): Readonly<Record<string, unknown>> {
  if (received) {
    return {
      id,
      key,
      status: 'received',
      warnings: [],
      upload: headOf(received),
      ...(record && published(record)),
      updatedAt: received.uploadedAt,
    };
  }
  if (!record) return { id, key };
  return {
    id,
    key,
    status: record.status,
    reason: record.reason,
    warnings: record.warnings,
    waiting: record.waiting,
    upload: record.upload && headOf(record.upload),
    ...published(record),
    updatedAt: record.updatedAt,
  };
}

function headOf({ key, etag, size, uploadedAt }: UploadHead): UploadHead {
  return { key, etag, size, uploadedAt };
}

function published({ id, key, publication, revisions, withdrawnAt }: ReportRecord): object {
  if (!publication) return {};
  const { title, number, type, issuer, date, signer, language } = publication.metadata;
  return {
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
    revisions,
    publishedAt: publication.publishedAt,
    withdrawnAt,
    ...(!withdrawnAt && { url: reportPath(id, title), pdf: `/reports/${id}.pdf`, pdfKey: pdfKeyOf(key) }),
  };
}
