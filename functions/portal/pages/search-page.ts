import type { SearchRequest, SearchResult, Sort } from '../../search/types.ts';
import { formatCount } from '../formats.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';
import { type Choices, facetNames, facets } from './facets.ts';
import { paging } from './paging.ts';
import { portalPage } from './portal-page.ts';
import { resultList } from './result-list.ts';
import { searchForm } from './search-form.ts';

/** The start page, and the results of a search: box, results, ways to narrow them. */
export function searchPage(view: View, request: SearchRequest, result: SearchResult): Html {
  const { words, language, link } = view;
  const { q, sort } = request;
  const choices: Choices = Object.fromEntries(facetNames.map((name) => [name, request[name]]));
  const anyChosen = facetNames.some((name) => request[name] !== undefined);
  const asked = q !== '' || anyChosen;
  const to = (changes: Partial<Record<keyof SearchRequest, string | number>>) =>
    link('/', { q, ...choices, sort, ...changes });
  const start = !asked && result.page === 1 && sort === undefined;

  const heading = q !== '' ? words.resultsFor(q) : anyChosen ? words.resultsTitle : words.newest;
  const main = html`${start && html`<p class="soft">${words.tagline}</p>`}
${searchForm(view, q, { ...choices, sort })}
<div class="columns"><section aria-labelledby="results">
<div class="bar"><h1 id="results">${heading}</h1>${result.total > 1 && asked && sorts(view, q, sort, to)}</div>
${asked && html`<p class="count" role="status">${words.found(formatCount(result.total, language), result.total === 1)}</p>`}
${anyChosen && chosen(view, request, choices, q, sort)}
${result.hits.length > 0 ? resultList(view, result.hits) : empty(view, asked, result, to)}
${paging(view, result, (page) => to({ page: page > 1 ? page : '' }))}
</section>
${facets(view, result.facets, choices, (next) => link('/', { q, ...next, sort }))}
</div>`;
  return portalPage(view, {
    title: q !== '' || anyChosen ? heading : words.name,
    main,
    section: 'home',
    unlisted: !start,
    head:
      start &&
      html`<meta name="description" content="${words.tagline}">
<link rel="canonical" href="${view.origin}${link('/')}">`,
  });
}

function sorts(
  { words }: View,
  q: string,
  sort: Sort | undefined,
  to: (changes: { sort: Sort | '' }) => string,
): Html {
  const usual: Sort = q === '' ? 'newest' : 'relevance';
  const labels = { relevance: words.relevance, newest: words.newestFirst, oldest: words.oldestFirst };
  const offered: readonly Sort[] = q === '' ? ['newest', 'oldest'] : ['relevance', 'newest', 'oldest'];
  return html`<nav class="sorts" aria-label="${words.sort}">${offered.map(
    (each) =>
      html`<a href="${to({ sort: each === usual ? '' : each })}"${(sort ?? usual) === each && html` aria-current="true"`}>${labels[each]}</a> `,
  )}</nav>`;
}

function chosen(
  { words, link }: View,
  request: SearchRequest,
  choices: Choices,
  q: string,
  sort?: Sort,
): Html {
  return html`<p class="chosen"><span class="soft">${words.chosen}</span> ${facetNames.map((name) => {
    const { [name]: value, ...others } = choices;
    return (
      request[name] !== undefined &&
      html`<a class="chip" href="${link('/', { q, ...others, sort })}">${words[name]}: ${value} <span aria-hidden="true">×</span></a> `
    );
  })}</p>`;
}

function empty(
  { words, link }: View,
  asked: boolean,
  result: SearchResult,
  to: (changes: { q?: string; page?: '' }) => string,
): Html {
  if (result.total > 0) {
    return html`<div class="empty"><p>${words.beyond}</p><p><a href="${to({ page: '' })}">${words.firstPage}</a></p></div>`;
  }
  if (!asked) return html`<div class="empty"><p>${words.emptyLibrary}</p></div>`;
  const { didYouMean } = result;
  return html`<div class="empty"><p><strong>${words.nothing}.</strong> ${words.nothingHint}</p>
${didYouMean !== undefined && html`<p>${words.didYouMean} <a href="${link('/', { q: didYouMean })}">${didYouMean}</a></p>`}
<p><a href="${link('/')}">${words.newest}</a></p></div>`;
}
