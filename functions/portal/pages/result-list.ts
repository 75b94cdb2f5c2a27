import type { SearchHit } from '../../search/types.ts';
import { formatCount, formatDay } from '../formats.ts';
import { type Fragment, type Html, html } from '../html.ts';
import { marked } from '../marked.ts';
import { reportPath } from '../public-report.ts';
import type { View } from '../view.ts';

/** Reports one below the other: title, what identifies them, and the passage that answers. */
export function resultList(view: View, hits: readonly SearchHit[]): Html {
  return html`<ol class="results">${hits.map((hit) => result(view, hit))}</ol>`;
}

function result({ words, language, link }: View, hit: SearchHit): Html {
  const foreign = hit.language !== language && html` lang="${hit.language}"`;
  const title = hit.titleParts.length > 0 ? marked(hit.titleParts) : hit.title;
  const facts: readonly Fragment[] = [
    hit.number,
    hit.issuer && html`<span${foreign}>${hit.issuer}</span>`,
    hit.date && html`<time datetime="${hit.date}">${formatDay(hit.date, language)}</time>`,
    words.pageCount(formatCount(hit.pages, language), hit.pages === 1),
    html`<a href="/reports/${hit.id}.pdf" aria-label="PDF: ${hit.title}">PDF</a>`,
  ];
  return html`<li>
<h2><a href="${link(reportPath(hit.id, hit.title))}"${foreign}>${title}</a></h2>
<p class="meta">${facts.filter(Boolean).map((fact) => html`<span>${fact}</span>`)}</p>
${hit.snippet.length > 0 && html`<p class="snippet"${foreign}>${marked(hit.snippet)}</p>`}
</li>`;
}
