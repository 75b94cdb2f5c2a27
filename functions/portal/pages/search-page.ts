import type { SearchRequest, SearchResult } from '../../search/types.ts';
import { formatCount } from '../markup/formats.ts';
import { type Html, html } from '../markup/html.ts';
import type { View } from '../markup/view.ts';
import { chosenFilters } from './chosen-filters.ts';
import { emptyResult } from './empty-result.ts';
import { facetNames, facets } from './facets.ts';
import { paging } from './paging.ts';
import { portalPage } from './portal-page.ts';
import { resultList } from './result-list.ts';
import { searchForm } from './search-form.ts';
import { type Search, searchLink } from './search-link.ts';
import { sortLinks } from './sort-links.ts';

/** The start page, and the results of a search: box, results, ways to narrow them. */
export function searchPage(view: View, request: SearchRequest, result: SearchResult): Html {
  const { words, language, link } = view;
  const { q, type, issuer, year, sort } = request;
  const search: Search = { q, type, issuer, year, sort };
  const filtered = facetNames.some((name) => request[name] !== undefined);
  const asked = q !== '' || filtered;
  const heading = q !== '' ? words.resultsFor(q) : filtered ? words.resultsTitle : words.newest;
  const count = words.found(formatCount(result.total, language), result.total === 1);

  const hasFacets = facetNames.some((name) => result.facets[name].length > 0);

  const main = html`${!asked && html`<p class="soft">${words.tagline}</p>`}
${searchForm(view, q, { type, issuer, year, sort })}
<div class="columns"><section aria-labelledby="results">
<div class="bar"><h1 id="results">${heading}</h1>${asked && result.total > 1 && sortLinks(view, search)}</div>
<p class="count">${asked && html`<span role="status">${count}</span>`} ${hasFacets && html`<a class="to-filters" href="#filters">${words.filters}</a>`}</p>
${filtered && chosenFilters(view, search)}
${result.hits.length > 0 ? resultList(view, result.hits) : emptyResult(view, search, result)}
${paging(view, result, (page) => searchLink(view, { ...search, page }))}
</section>
${facets(view, search, result.facets)}
</div>`;
  const start = !asked && result.page === 1 && sort === undefined;
  return portalPage(view, {
    title: asked ? heading : words.name,
    main,
    section: 'home',
    unlisted: !start,
    head:
      start &&
      html`<meta name="description" content="${words.tagline}">
<link rel="canonical" href="${view.origin}${link('/')}">`,
  });
}
