import type { HttpRequest } from '../http/http.ts';
import { originOf } from '../http/origin-of.ts';
import { decodePath } from '../http/router.ts';
import { type Language, type Texts, texts } from '../texts/texts.ts';
import { type Html, html } from './html.ts';

/** Parameters of a link; what is absent or empty is left out. */
export type LinkParameters = Readonly<Record<string, string | number | undefined>>;

/** How a page is to be shown: its language, and the addresses it links to. */
export interface View {
  readonly language: Language;
  readonly words: Texts;
  readonly origin: string;
  /** A link within the portal that keeps the language. */
  readonly link: (path: string, parameters?: LinkParameters) => string;
  /** This page in the other language. */
  readonly switched: string;
  /** The attribute that says that words of a report are not in the page's language. */
  readonly inLanguage: (language: string) => Html | false;
}

/** Reads from the request how its page is to be shown: Vietnamese unless `?lang=en`. */
export function viewOf(request: HttpRequest): View {
  const language: Language = request.query.get('lang') === 'en' ? 'en' : 'vi';
  const path = decodePath(request.path) === undefined ? '/' : request.path;
  const other = language === 'vi' ? 'en' : 'vi';
  return {
    language,
    words: texts[language],
    origin: originOf(request),
    inLanguage: (spoken) => spoken !== language && html` lang="${spoken}"`,
    link: (target, parameters = {}) => address(target, Object.entries(parameters), language),
    switched: address(
      /^\/(?![/\\])/.test(path) ? path : '/',
      [...request.query].filter(([name, value]) => name !== 'lang' && value.length <= 1000),
      other,
    ),
  };
}

function address(
  path: string,
  parameters: readonly (readonly [string, string | number | undefined])[],
  language: Language,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of parameters.slice(0, 20)) {
    if (value !== undefined && value !== '') query.append(name, String(value));
  }
  if (language === 'en') query.set('lang', 'en');
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
