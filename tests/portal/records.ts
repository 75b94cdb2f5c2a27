import type { Metadata } from '../../functions/document/types.ts';
import type { ReportRecord } from '../../functions/publishing/record.ts';
import type { IndexedReport } from '../../functions/search/types.ts';

/** What a test says of a publication. */
export interface PublicationParts {
  readonly id: string;
  readonly key: string;
  readonly metadata: Partial<Metadata> & { readonly title: string };
  readonly at: string;
  readonly pages: number;
  readonly pdf: Uint8Array;
  readonly pdfEtag: string;
  readonly sha256: string;
  readonly picture: boolean;
}

/** The record of a report after a publication, `old` being the one before. */
export function publishedRecord(old: ReportRecord | undefined, parts: PublicationParts): ReportRecord {
  const { id, key, metadata, at, pages, pdf, pdfEtag, sha256, picture } = parts;
  const revision = {
    revision: (old?.revisions.length ?? 0) + 1,
    publishedAt: at,
    title: metadata.title,
    ...(metadata.number !== undefined && { number: metadata.number }),
    pages,
    bytes: pdf.length,
    sha256,
    sourceEtag: 'source',
  };
  return {
    id,
    key,
    version: (old?.version ?? 0) + 1,
    status: 'published',
    upload: { key, etag: 'source', size: 100, uploadedAt: at, userMetadata: {} },
    warnings: [],
    publication: {
      ...revision,
      metadata: { recipients: [], language: 'vi', profile: 'article', ...metadata },
      pdfEtag,
      renderer: '1',
      images: {},
      picture,
    },
    revisions: [...(old?.revisions ?? []), revision],
    updatedAt: at,
  };
}

/** A published record as the index holds it. */
export function indexedReport({ id, key, version, publication }: ReportRecord, text: string): IndexedReport {
  if (!publication) throw new Error('never published');
  const { metadata, pages, bytes, revision, publishedAt } = publication;
  const { recipients: _, profile: __, signer, ...shown } = metadata;
  const signed = signer?.name === undefined ? {} : { signer: signer.name };
  return { ...shown, ...signed, id, key, version, pages, bytes, revision, publishedAt, text };
}
