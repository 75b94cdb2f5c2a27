import { dayOf, formatBytes, formatCount, formatDay } from '../markup/formats.ts';
import { type Fragment, type Html, html } from '../markup/html.ts';
import { slugOf } from '../markup/slug-of.ts';
import type { View } from '../markup/view.ts';
import type { PublicRecord } from '../reports/public-report.ts';

/** What is known of a report, as a list of terms. */
export function reportFacts(
  { words, language, link, inLanguage }: View,
  { publication }: PublicRecord,
): Html {
  const { number, type, issuer, date, signer } = publication.metadata;
  const signed = [signer?.role, signer?.name].filter(Boolean).join(' ');
  const foreign = inLanguage(publication.metadata.language);
  const published = dayOf(publication.publishedAt);
  const rows: readonly (readonly [string, Fragment])[] = [
    [words.number, number],
    [words.type, type && html`<a href="${link(`/types/${slugOf(type)}`)}"${foreign}>${type}</a>`],
    [words.issuer, issuer && html`<a href="${link(`/issuers/${slugOf(issuer)}`)}"${foreign}>${issuer}</a>`],
    [words.date, date && html`<time datetime="${date}">${formatDay(date, language)}</time>`],
    [words.signer, signed && html`<span${foreign}>${signed}</span>`],
    [
      words.published,
      html`<time datetime="${publication.publishedAt}">${formatDay(published, language)}</time>`,
    ],
    [words.length, words.pageCount(formatCount(publication.pages, language), publication.pages === 1)],
    [words.size, formatBytes(publication.bytes, language)],
    [words.sha256, html`<code>${publication.sha256}</code>`],
  ];
  return html`<dl>${rows
    .filter(([, value]) => value)
    .map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>\n`)}</dl>`;
}
