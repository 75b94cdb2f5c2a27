import { type Html, html } from '../../portal/markup/html.ts';
import type { Language } from '../../portal/texts/texts.ts';
import { publicStatus, type ReportRecord } from '../../publishing/record.ts';
import { deskTexts } from '../texts.ts';

/** What the author should know of an upload: why it was rejected, what it waits for, what was assumed. */
export function remarks(record: ReportRecord, language: Language): Html {
  const words = deskTexts[language];
  const { reason, warnings, waiting, publication, status } = record;
  const kept = status === 'rejected' && publicStatus(record) === 'published' && publication;
  return html`${reason && html`<p>${reason[language]}${reason.path !== undefined && html` <code>${reason.path}</code>`}</p>`}
${kept && html`<p class="soft">${words.still(kept.revision)}</p>`}
${waiting && html`<p>${words.missing} ${waiting.images.map((image) => html`<code>${image}</code> `)}</p>`}
${
  warnings.length > 0 &&
  html`<ul>${warnings.map(
    (warning) =>
      html`<li>${warning[language]}${warning.path !== undefined && html` <code>${warning.path}</code>`}</li>`,
  )}</ul>`
}`;
}
