import { assets } from '../assets/assets.ts';
import { type Fragment, type Html, html } from '../markup/html.ts';
import { type Language, texts } from '../texts/texts.ts';

/** The parts of a page that portal and desk fill differently. */
export interface ShellParts {
  readonly language: Language;
  /** Of the document; the name of the site follows it. */
  readonly title: string;
  readonly site: string;
  readonly home: string;
  /** Links of the masthead. */
  readonly navigation?: Fragment;
  /** This page in the other language. */
  readonly switched: string;
  readonly main: Fragment;
  readonly footer: Fragment;
  /** Further elements of `<head>`. */
  readonly head?: Fragment;
}

/** The face every page shares: skip link, masthead, main, footer. */
export function shell({
  language,
  title,
  site,
  home,
  navigation,
  switched,
  main,
  footer,
  head,
}: ShellParts): Html {
  const words = texts[language];
  const other = language === 'vi' ? 'en' : 'vi';
  return html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === site ? site : `${title} – ${site}`}</title>
<link rel="stylesheet" href="${assets.style.path}">
<script src="${assets.script.path}" defer></script>
<link rel="icon" href="${assets.icon.path}" type="image/svg+xml">
${head}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="masthead"><div class="wrap">
<a class="brand" href="${home}">${site}</a>
${navigation && html`<nav aria-label="${words.navigation}">${navigation}</nav>`}
<a class="switch" href="${switched}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>
</div></header>
<main id="main" tabindex="-1"><div class="wrap">
${main}
</div></main>
<footer class="foot"><div class="wrap">${footer}</div></footer>
</body>
</html>`;
}
