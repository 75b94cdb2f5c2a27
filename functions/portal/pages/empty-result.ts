import type { SearchResult } from '../../search/types.ts';
import { type Html, html } from '../markup/html.ts';
import type { View } from '../markup/view.ts';
import { type Search, searchLink } from './search-link.ts';

/** What stands where there are no results: why, and where to go from here. */
export function emptyResult(view: View, search: Search, { total, didYouMean }: SearchResult): Html {
  const { words } = view;
  const filtered = Boolean(search.type ?? search.issuer ?? search.year);
  if (total > 0) {
    return html`<div class="empty"><p>${words.beyond}</p><p><a href="${searchLink(view, search)}">${words.firstPage}</a></p></div>`;
  }
  if (!search.q && !filtered) return html`<div class="empty"><p>${words.emptyLibrary}</p></div>`;
  const another =
    didYouMean !== undefined &&
    html`<p>${words.didYouMean} <a href="${searchLink(view, { q: didYouMean })}">${didYouMean}</a></p>`;
  const onward =
    filtered && search.q
      ? html`<a href="${searchLink(view, { q: search.q })}">${words.clearFilters}</a>`
      : html`<a href="${searchLink(view, {})}">${words.newest}</a>`;
  return html`<div class="empty"><p><strong>${words.nothing}.</strong> ${words.nothingHint}</p>
${another}
<p>${onward}</p></div>`;
}
