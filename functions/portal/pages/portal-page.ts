import { type Fragment, type Html, html } from '../markup/html.ts';
import type { View } from '../markup/view.ts';
import { shell } from './shell.ts';

/** Places the masthead leads to. */
export type Section = 'home' | 'issuers' | 'types' | 'years';

/** What a page of the portal says. */
export interface PortalPageParts {
  readonly title: string;
  readonly main: Fragment;
  readonly head?: Fragment;
  /** The place of the masthead that this page is. */
  readonly section?: Section;
  /** Kept out of the indexes of web search engines. */
  readonly unlisted?: boolean;
}

/** A page of the portal. */
export function portalPage(view: View, { title, main, head, section, unlisted }: PortalPageParts): Html {
  const { words, language, link } = view;
  const item = (name: Section, path: string, label: string) =>
    html`<a href="${link(path)}"${section === name && html` aria-current="page"`}>${label}</a>`;
  return shell({
    language,
    title,
    site: words.name,
    home: link('/'),
    switched: view.switched,
    navigation: html`
${item('home', '/', words.home)}
${item('issuers', '/issuers', words.issuers)}
${item('types', '/types', words.types)}
${item('years', '/years', words.years)}
`,
    head: html`<link rel="alternate" type="application/atom+xml" title="${words.name}" href="/feed.atom">${
      unlisted &&
      html`
<meta name="robots" content="noindex">`
    }
${head}`,
    main,
    footer: html`<p>${words.footer}</p><a href="/feed.atom">${words.feed}</a> <a href="/api/openapi.json">${words.api}</a>`,
  });
}
