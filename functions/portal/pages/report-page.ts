import { type Fragment, type Html, html } from '../markup/html.ts';
import type { View } from '../markup/view.ts';
import { citationOf } from '../reports/citation-of.ts';
import { type PublicRecord, reportPath } from '../reports/public-report.ts';
import { structuredData } from '../reports/structured-data.ts';
import { portalPage } from './portal-page.ts';
import { reportFacts } from './report-facts.ts';
import { revisionHistory } from './revision-history.ts';

/** A report at its permanent address. */
export function reportPage(view: View, record: PublicRecord): Html {
  const { words } = view;
  const { metadata } = record.publication;
  const { title, type, number, issuer, summary } = metadata;
  const foreign = view.inLanguage(metadata.language);
  const pdf = `/reports/${record.id}.pdf`;
  const main = html`<article class="columns report"><header>
<p class="eyebrow"${foreign}>${[type, number, issuer].filter(Boolean).join(' · ')}</p>
<h1${foreign}>${title}</h1>
${summary && html`<h2 class="hidden">${words.summary}</h2><p${foreign}>${summary}</p>`}
<p class="actions"><a class="button" href="${pdf}" type="application/pdf">${words.read}</a>
<a class="button quiet" href="${pdf}?download=1" type="application/pdf" download>${words.download}</a>
<button type="button" class="quiet" data-print hidden>${words.print}</button></p>
</header>
${record.publication.picture && picture(view, record, pdf)}
<div><h2>${words.details}</h2>
${reportFacts(view, record)}
<h2>${words.cite}</h2>
<p class="citation" id="citation">${citationOf(record, view)}</p>
<button type="button" class="quiet" data-copy="${words.copied}" hidden>${words.copy}</button>
${revisionHistory(view, record)}
</div></article>`;
  return portalPage(view, { title, main, head: head(view, record) });
}

function picture({ words }: View, { id, publication }: PublicRecord, pdf: string): Html {
  const source = `/reports/${id}/page-1.png?v=${publication.sha256.slice(0, 16)}`;
  return html`<aside aria-label="${words.firstPageOf(publication.metadata.title)}"><a class="picture" href="${pdf}"
><img src="${source}" width="595" height="842" alt="${words.firstPageOf(publication.metadata.title)}"></a></aside>`;
}

function head(view: View, record: PublicRecord): Fragment {
  const { origin, link, words } = view;
  const { id, publication } = record;
  const { title, summary, issuer, number } = publication.metadata;
  const path = reportPath(id, title);
  const description = summary ?? [number, issuer].filter(Boolean).join(' · ');
  return html`<link rel="canonical" href="${origin}${link(path)}">
<link rel="alternate" hreflang="vi" href="${origin}${path}">
<link rel="alternate" hreflang="en" href="${origin}${path}?lang=en">
<link rel="alternate" type="application/pdf" href="/reports/${id}.pdf">
${description !== '' && html`<meta name="description" content="${description}">`}
<meta property="og:type" content="article">
<meta property="og:site_name" content="${words.name}">
<meta property="og:title" content="${title}">
<meta property="og:url" content="${origin}${path}">
${description !== '' && html`<meta property="og:description" content="${description}">`}
${publication.picture && html`<meta property="og:image" content="${origin}/reports/${id}/page-1.png">`}
<meta property="article:published_time" content="${publication.publishedAt}">
${structuredData(record, origin)}`;
}
