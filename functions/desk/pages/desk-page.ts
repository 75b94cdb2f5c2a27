import { type Fragment, type Html, html } from '../../portal/markup/html.ts';
import type { View } from '../../portal/markup/view.ts';
import { shell } from '../../portal/pages/shell.ts';
import { deskTexts } from '../texts.ts';

/** A page of the desk. */
export function deskPage(view: View, title: string, main: Fragment): Html {
  const words = deskTexts[view.language];
  return shell({
    language: view.language,
    title,
    site: words.name,
    home: view.link('/'),
    switched: view.switched,
    head: html`<meta name="robots" content="noindex">`,
    main: html`<h1>${title}</h1>
${main}`,
    footer: html`<p>${words.footer}</p>`,
  });
}
