import type { Sort } from '../../search/types.ts';
import { type Html, html } from '../markup/html.ts';
import type { View } from '../markup/view.ts';
import { type Search, searchLink } from './search-link.ts';

/** The orders in which results may stand; the one they stand in is marked. */
export function sortLinks(view: View, search: Search): Html {
  const { words } = view;
  const labels = { relevance: words.relevance, newest: words.newestFirst, oldest: words.oldestFirst };
  const usual: Sort = search.q ? 'relevance' : 'newest';
  const offered: readonly Sort[] = search.q ? ['relevance', 'newest', 'oldest'] : ['newest', 'oldest'];
  const links = offered.map((sort) => {
    const address = searchLink(view, { ...search, sort: sort === usual ? undefined : sort });
    const current = (search.sort ?? usual) === sort && html` aria-current="true"`;
    return html`<a href="${address}"${current}>${labels[sort]}</a> `;
  });
  return html`<nav class="sorts" aria-label="${words.sort}">${links}</nav>`;
}
