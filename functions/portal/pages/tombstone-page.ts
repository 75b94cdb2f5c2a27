import { dayOf, formatDay } from '../markup/formats.ts';
import { type Html, html } from '../markup/html.ts';
import type { View } from '../markup/view.ts';
import type { PublicRecord } from '../reports/public-report.ts';
import { portalPage } from './portal-page.ts';
import { searchForm } from './search-form.ts';

/** What is left of a withdrawn report: its title and dates. */
export function tombstonePage(view: View, { publication, revisions, withdrawnAt }: PublicRecord): Html {
  const { words, language } = view;
  const { title, number } = publication.metadata;
  const first = revisions[0]?.publishedAt ?? publication.publishedAt;
  const day = (time: string) => html`<time datetime="${time}">${formatDay(dayOf(time), language)}</time>`;
  const foreign = view.inLanguage(publication.metadata.language);
  return portalPage(view, {
    title: `${words.withdrawn}: ${title}`,
    unlisted: true,
    main: html`<p class="eyebrow">${words.withdrawn}${number && ` · ${number}`}</p>
<h1${foreign}>${title}</h1>
<div class="notice"><p>${words.withdrawnText}</p>
<dl><div><dt>${words.published}</dt><dd>${day(first)}</dd></div>
${withdrawnAt !== undefined && html`<div><dt>${words.withdrawnOn}</dt><dd>${day(withdrawnAt)}</dd></div>`}</dl></div>
${searchForm(view, '')}`,
  });
}
