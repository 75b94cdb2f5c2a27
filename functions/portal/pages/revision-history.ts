import type { Revision } from '../../publishing/record.ts';
import { dayOf, formatBytes, formatCount, formatDay } from '../markup/formats.ts';
import { type Html, html } from '../markup/html.ts';
import type { View } from '../markup/view.ts';
import type { PublicRecord } from '../reports/public-report.ts';

/** Every revision of a report, the newest first: what replaced what, and each one's file. */
export function revisionHistory(view: View, { id, publication, revisions }: PublicRecord): Html {
  const { words } = view;
  const rows = revisions.map((revision, index) => {
    const current = revision.revision === publication.revision;
    const file = current ? `/reports/${id}.pdf` : `/reports/${id}/revisions/${revision.revision}.pdf`;
    return row(view, revision, revisions[index - 1], current, file);
  });
  return html`<h2 id="history">${words.history}</h2>
<div class="scroll" role="region" aria-labelledby="history" tabindex="0"><table>
<thead><tr><th scope="col">${words.revision}</th><th scope="col">${words.published}</th><th scope="col">${words.whatChanged}</th
><th scope="col">${words.length}</th><th scope="col">${words.file}</th></tr></thead>
<tbody>${rows.reverse()}</tbody></table></div>`;
}

function row(
  { words, language }: View,
  revision: Revision,
  before: Revision | undefined,
  current: boolean,
  file: string,
): Html {
  const what = before ? words.replaces(before.revision) : words.firstPublication;
  const renamed = before && before.title !== revision.title && html`, ${words.renamed} “${before.title}”`;
  return html`<tr><th scope="row">${revision.revision}${current && ` (${words.current})`}</th>
<td><time datetime="${revision.publishedAt}">${formatDay(dayOf(revision.publishedAt), language)}</time></td>
<td>${what}${renamed}<span class="hash">SHA-256 ${revision.sha256}</span></td>
<td class="short">${words.pageCount(formatCount(revision.pages, language), revision.pages === 1)}</td>
<td class="short"><a href="${file}" aria-label="PDF, ${words.revision} ${revision.revision}">PDF</a> (${formatBytes(revision.bytes, language)})</td></tr>
`;
}
