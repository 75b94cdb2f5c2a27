import { Html } from '../markup/html.ts';
import { type PublicRecord, reportPath } from './public-report.ts';

/** What search engines read of a report: schema.org `Report` as JSON-LD, in a data block that no policy forbids. */
export function structuredData(record: PublicRecord, origin: string): Html {
  const { id, publication, revisions } = record;
  const { title, number, issuer, date, signer, language, summary } = publication.metadata;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: title,
    reportNumber: number,
    description: summary,
    inLanguage: language,
    dateCreated: date,
    datePublished: revisions[0]?.publishedAt ?? publication.publishedAt,
    dateModified: publication.publishedAt,
    publisher: issuer && { '@type': 'Organization', name: issuer },
    author: signer?.name && { '@type': 'Person', name: signer.name, jobTitle: signer.role },
    url: `${origin}${reportPath(id, title)}`,
    image: publication.picture ? `${origin}/reports/${id}/page-1.png` : undefined,
    encoding: {
      '@type': 'MediaObject',
      contentUrl: `${origin}/reports/${id}.pdf`,
      encodingFormat: 'application/pdf',
      contentSize: String(publication.bytes),
      sha256: publication.sha256,
    },
  };
  // `<` is all that could end the block early.
  const json = JSON.stringify(data).replace(/</g, '\\u003c').toWellFormed();
  return new Html(`<script type="application/ld+json">${json}</script>`);
}
