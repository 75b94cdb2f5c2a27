import type { Refusal } from '../http/router.ts';
import { type Html, html } from '../markup/html.ts';
import type { View } from '../markup/view.ts';
import { portalPage } from './portal-page.ts';
import { searchForm } from './search-form.ts';

/** The page that stands where there is none: what happened, and the search box to go on with. */
export function messagePage(view: View, status: Refusal): Html {
  const { words } = view;
  const sentences: Readonly<Record<Refusal, readonly [string, string]>> = {
    400: [words.badRequest, words.badRequestText],
    404: [words.notFound, words.notFoundText],
    405: [words.notAllowed, words.notAllowedText],
    500: [words.failed, words.failedText],
  };
  const [title, text] = sentences[status];
  return portalPage(view, {
    title,
    unlisted: true,
    main: html`<p class="eyebrow">${status}</p>
<h1>${title}</h1>
<p>${text}</p>
${searchForm(view, '')}`,
  });
}
