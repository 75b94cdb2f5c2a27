import type { FacetCount, SearchResult } from '../../search/types.ts';
import { formatCount } from '../markup/formats.ts';
import { type Html, html } from '../markup/html.ts';
import type { View } from '../markup/view.ts';
import { type Search, searchLink } from './search-link.ts';

/** What a result can be narrowed by. */
export const facetNames = ['type', 'issuer', 'year'] as const;

/** One of them. */
export type FacetName = (typeof facetNames)[number];

const shownAtOnce = 7;
const shownAtMost = 30;

/** Links that narrow the results, with counts. */
export function facets(view: View, search: Search, counts: SearchResult['facets']): Html | undefined {
  const groups = facetNames.filter((name) => counts[name].length > 0);
  if (groups.length === 0) return undefined;
  return html`<aside class="facets" aria-labelledby="filters">
<h2 id="filters">${view.words.filters}</h2>
${groups.map((name) => group(view, search, name, counts[name]))}
</aside>`;
}

function group(view: View, search: Search, name: FacetName, counts: readonly FacetCount[]): Html {
  const item = ({ value, count }: FacetCount) => {
    const chosen = search[name] === value;
    const address = searchLink(view, { ...search, [name]: chosen ? undefined : value });
    return html`<li><a href="${address}"${chosen && html` aria-current="true"`}
><span${name !== 'year' && view.inLanguage('vi')}>${value}</span> <span class="number">${formatCount(count, view.language)}</span></a></li>`;
  };
  const rest = counts.slice(shownAtOnce, shownAtMost);
  return html`<h3>${view.words[name]}</h3>
<ul>${counts.slice(0, shownAtOnce).map(item)}</ul>
${rest.length > 0 && html`<details><summary>${view.words.more(rest.length)}</summary><ul>${rest.map(item)}</ul></details>`}`;
}
