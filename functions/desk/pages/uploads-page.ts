import { formatMoment } from '../../portal/markup/formats.ts';
import { type Html, html } from '../../portal/markup/html.ts';
import type { View } from '../../portal/markup/view.ts';
import type { UploadStatus } from '../../publishing/record.ts';
import type { KnownUpload } from '../find-upload.ts';
import { uploadStatuses } from '../list-uploads.ts';
import { deskTexts } from '../texts.ts';
import { deskPage } from './desk-page.ts';
import { remarks } from './remarks.ts';

/** What the page of uploads shows: a listing, or the one upload that was asked for. */
export interface UploadsPageParts {
  readonly uploads: readonly KnownUpload[];
  readonly status?: UploadStatus;
  readonly cursor?: string;
  /** The key that was looked up. */
  readonly key?: string;
}

/** The latest uploads as a table: what became of each, and why. */
export function uploadsPage(view: View, { uploads, status, cursor, key }: UploadsPageParts): Html {
  const { language, link } = view;
  const words = deskTexts[language];
  const filter = (value: UploadStatus | undefined, label: string) =>
    html`<a href="${link('/', { status: value })}"${key === undefined && value === status && html` aria-current="true"`}>${label}</a> `;
  return deskPage(
    view,
    words.title,
    html`<form class="search" role="search" action="/" method="get"><label for="key">${words.find}</label>
<div class="row"><div class="field"><input type="search" id="key" name="key" value="${key ?? ''}" maxlength="1024" autocomplete="off"></div
><button type="submit">${words.findButton}</button></div>${language === 'en' && html`<input type="hidden" name="lang" value="en">`}</form>
<nav class="sorts" aria-label="${words.filter}">${filter(undefined, words.all)}${uploadStatuses.map((each) => filter(each, words.statuses[each]))}</nav>
${uploads.length > 0 ? table(view, uploads) : html`<p class="empty">${key === undefined ? words.none : words.unknown}</p>`}
${cursor !== undefined && html`<nav class="paging" aria-label="${words.next}"><a rel="next" href="${link('/', { status, cursor })}">${words.next} →</a></nav>`}`,
  );
}

function table({ language }: View, uploads: readonly KnownUpload[]): Html {
  const words = deskTexts[language];
  const rows = uploads.map(({ key, record, received }) => {
    const status = received ? 'received' : (record?.status ?? 'received');
    const changed = received?.uploadedAt ?? record?.updatedAt ?? '';
    return html`<tr><td><div class="key">${key}</div>
${record && !received && remarks(record, language)}</td>
<td class="short"><span class="status ${status}">${words.statuses[status]}</span>
<time datetime="${changed}">${formatMoment(changed, language)}</time></td></tr>
`;
  });
  return html`<div class="scroll" role="region" aria-label="${words.title}" tabindex="0"><table class="uploads">
<thead><tr><th scope="col">${words.file}</th><th scope="col">${words.status}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}
