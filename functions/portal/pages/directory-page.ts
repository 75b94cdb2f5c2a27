import type { DirectoryEntry } from '../listings/directory.ts';
import { formatCount } from '../markup/formats.ts';
import { type Html, html } from '../markup/html.ts';
import type { View } from '../markup/view.ts';
import { portalPage, type Section } from './portal-page.ts';

/** All issuers, types or years, with the number of reports of each. */
export function directoryPage(
  view: View,
  section: Section,
  title: string,
  entries: readonly DirectoryEntry[],
): Html {
  const items = entries.map(
    ({ value, count, segment }) =>
      html`<li><a href="${view.link(`/${section}/${encodeURIComponent(segment)}`)}"><span${section !== 'years' && view.inLanguage('vi')}>${value}</span> <span class="soft">${formatCount(count, view.language)}</span></a></li>
`,
  );
  return portalPage(view, {
    title,
    section,
    head: html`<link rel="canonical" href="${view.origin}${view.link(`/${section}`)}">`,
    main: html`<h1>${title}</h1>
${entries.length > 0 ? html`<ul class="directory">${items}</ul>` : html`<p class="empty">${view.words.emptyLibrary}</p>`}`,
  });
}
