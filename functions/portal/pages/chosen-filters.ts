import { type Html, html } from '../markup/html.ts';
import type { View } from '../markup/view.ts';
import { facetNames } from './facets.ts';
import { type Search, searchLink } from './search-link.ts';

/** What the results are narrowed by, each with the link that takes it away. */
export function chosenFilters(view: View, search: Search): Html {
  const { words } = view;
  const chips = facetNames
    .filter((name) => search[name] !== undefined)
    .map((name) => {
      const address = searchLink(view, { ...search, [name]: undefined });
      return html`<a class="chip" href="${address}">${words[name]}: ${search[name]} <span aria-hidden="true">×</span></a> `;
    });
  return html`<p class="chosen"><span class="soft">${words.chosen}</span> ${chips}</p>`;
}
