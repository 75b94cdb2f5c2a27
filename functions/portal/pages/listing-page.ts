import type { SearchResult } from '../../search/types.ts';
import type { DirectoryEntry } from '../listings/directory.ts';
import { formatCount } from '../markup/formats.ts';
import { type Html, html } from '../markup/html.ts';
import type { View } from '../markup/view.ts';
import { paging } from './paging.ts';
import { portalPage, type Section } from './portal-page.ts';
import { resultList } from './result-list.ts';

/** The reports of one issuer, type or year, the newest first. */
export function listingPage(
  view: View,
  section: Section,
  kind: string,
  entries: readonly [DirectoryEntry, ...DirectoryEntry[]],
  result: SearchResult,
): Html {
  const { words, language, link } = view;
  const [entry, ...alike] = entries;
  const path = (segment: string) => `/${section}/${encodeURIComponent(segment)}`;
  const address = (page: number) => link(path(entry.segment), { page: page > 1 ? page : undefined });
  const others = alike.map((each) => html`<a href="${link(path(each.segment))}">${each.value}</a> `);
  return portalPage(view, {
    title: entry.value,
    section,
    head: html`<link rel="canonical" href="${view.origin}${address(result.page)}">`,
    main: html`<p class="eyebrow"><a href="${link(`/${section}`)}">${kind}</a></p>
<h1${section !== 'years' && view.inLanguage('vi')}>${entry.value}</h1>
${alike.length > 0 && html`<p>${words.sameName} ${others}</p>`}
<p class="count">${words.found(formatCount(result.total, language), result.total === 1)}</p>
${result.hits.length > 0 ? resultList(view, result.hits) : html`<p class="empty">${words.beyond} <a href="${address(1)}">${words.firstPage}</a></p>`}
${paging(view, result, address)}`,
  });
}
