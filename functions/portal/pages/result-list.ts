import type { SearchHit } from '../../search/types.ts';
import { formatCount, formatDay } from '../markup/formats.ts';
import { type Fragment, type Html, html } from '../markup/html.ts';
import { marked } from '../markup/marked.ts';
import type { View } from '../markup/view.ts';
import { reportPath } from '../reports/public-report.ts';

/** Reports one below the other: title, what identifies them, and the passage that answers. */
export function resultList(view: View, hits: readonly SearchHit[]): Html {
  return html`<ol class="results">${hits.map((hit) => result(view, hit))}</ol>`;
}

function result({ words, language, link, inLanguage }: View, hit: SearchHit): Html {
  const foreign = inLanguage(hit.language);
  const title = hit.titleParts.length > 0 ? marked(hit.titleParts) : hit.title;
  const passage = passageOf(hit);
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
${passage && html`<p class="snippet"${foreign}>${passage}</p>`}
</li>`;
}

/** What answers the query; where nothing does, what the report says of itself, or how it begins after its title. */
function passageOf({ snippet, summary, title }: SearchHit): Fragment {
  const parts = snippet.map((part) => ({ ...part, text: joinBlocks(part.text) }));
  if (parts.some((part) => part.marked)) return marked(parts);
  if (summary !== undefined) return summary;
  const text = snippet.map((part) => part.text).join('');
  return joinBlocks((text.startsWith(title) ? text.slice(title.length) : text).trim());
}

/** Blocks of a document one after the other, still told apart. */
function joinBlocks(text: string): string {
  return text.replace(/\s*\n\s*/g, ' · ');
}
