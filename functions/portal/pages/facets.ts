import type { FacetCount, SearchResult } from '../../search/types.ts';
import { formatCount } from '../formats.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';

/** What a result can be narrowed by. */
export const facetNames = ['type', 'issuer', 'year'] as const;

export type FacetName = (typeof facetNames)[number];

/** Values chosen, by facet. */
export type Choices = Readonly<Partial<Record<FacetName, string>>>;

const shownAtOnce = 7;
const shownAtMost = 30;

/** Links that narrow the result, with counts. `address` gives the address of the search with other choices. */
export function facets(
  view: View,
  counts: SearchResult['facets'],
  choices: Choices,
  address: (choices: Choices) => string,
): Html | undefined {
  const groups = facetNames.filter((name) => counts[name].length > 0);
  if (groups.length === 0) return undefined;
  return html`<aside class="facets" aria-labelledby="filters">
<h2 id="filters">${view.words.filters}</h2>
${groups.map((name) => group(view, name, counts[name], choices, address))}
</aside>`;
}

function group(
  view: View,
  name: FacetName,
  counts: readonly FacetCount[],
  choices: Choices,
  address: (choices: Choices) => string,
): Html {
  const item = ({ value, count }: FacetCount) => {
    const chosen = choices[name] === value;
    const { [name]: _, ...others } = choices;
    return html`<li><a href="${address(chosen ? others : { ...others, [name]: value })}"${chosen && html` aria-current="true"`}
><span>${value}</span> <span class="number">${formatCount(count, view.language)}</span></a></li>`;
  };
  const rest = counts.slice(shownAtOnce, shownAtMost);
  return html`<h3>${view.words[name]}</h3>
<ul>${counts.slice(0, shownAtOnce).map(item)}</ul>
${rest.length > 0 && html`<details><summary>${view.words.more(rest.length)}</summary><ul>${rest.map(item)}</ul></details>`}`;
}
