import { type Fragment, type Html, html } from '../../portal/html.ts';
import { shell } from '../../portal/pages/shell.ts';
import type { View } from '../../portal/view.ts';
import { deskTexts } from '../texts.ts';

/** A page of the desk. */
export function deskPage(view: View, title: string, main: Fragment): Html {
  const words = deskTexts[view.language];
  const other = view.language === 'vi' ? 'en' : 'vi';
  return shell({
    language: view.language,
    title,
    site: words.name,
    home: view.link('/'),
    navigation: html`<a class="switch" href="${view.switched}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>`,
    head: html`<meta name="robots" content="noindex">`,
    main: html`<h1>${title}</h1>
${main}`,
    footer: html`<p>${words.footer}</p>`,
  });
}
