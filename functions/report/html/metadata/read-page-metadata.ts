import type { Metadata } from '../../../document/types.ts';
import { attribute, descendants, type HtmlElement, type HtmlParent, textBelow } from '../dom.ts';
import { dayOf } from './day-of.ts';
import { readLinkedData } from './read-linked-data.ts';

/** What the head of a page and its marked-up parts say. */
export interface PageMetadata {
  /** The page's name without that of the site. */
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly language?: string;
  readonly summary?: string;
  /** Whether the page declares itself a news article. */
  readonly isNews: boolean;
}

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'citation_date',
];
const authorNames = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'citation_author'];

/** Reads `title`, `meta`, `time`, `lang` and linked data; nothing they point to is fetched. */
export function readPageMetadata(document: HtmlParent): PageMetadata {
  const metas = new Map<string, string>();
  const found: { html?: HtmlElement; title?: HtmlElement; time?: HtmlElement; author?: HtmlElement } = {};
  const scripts: string[] = [];
  for (const element of descendants(document)) {
    switch (element.tagName) {
      case 'html':
        found.html ??= element;
        break;
      case 'title':
        found.title ??= element;
        break;
      case 'meta':
        addMeta(element, metas);
        break;
      case 'time':
        if (isPublished(element)) found.time ??= element;
        break;
      case 'script':
        if (/ld\+json/i.test(attribute(element, 'type') ?? '')) scripts.push(textBelow(element));
        break;
      default:
        if (attribute(element, 'rel') === 'author' || attribute(element, 'itemprop') === 'author')
          found.author ??= element;
    }
  }
  const linked = readLinkedData(scripts);
  const first = (names: readonly string[]) => names.map((name) => metas.get(name)).find(Boolean);
  const site = metas.get('og:site_name');
  const title =
    first(['og:title', 'dc.title', 'dcterms.title']) ??
    linked.title ??
    withoutSite(found.title && textBelow(found.title), site);
  const date = [
    first(dateNames),
    linked.date,
    found.time && (attribute(found.time, 'datetime') ?? textBelow(found.time)),
  ]
    .map((value) => (value === undefined ? undefined : dayOf(value)))
    .find((day) => day !== undefined);
  const author = first(authorNames) ?? linked.author ?? (found.author && textBelow(found.author));
  const language =
    languageOf(found.html && attribute(found.html, 'lang')) ?? languageOf(metas.get('content-language'));
  const summary = first(['og:description', 'description', 'dc.description']);
  return {
    ...(title && { title }),
    ...(author && !/^https?:/i.test(author) && { author }),
    ...(date && { date }),
    ...(language && { language }),
    ...(summary && { summary }),
    isNews: metas.has('article:published_time') || metas.get('og:type') === 'article' || linked.isNews,
  };
}

function addMeta(element: HtmlElement, metas: Map<string, string>): void {
  const name =
    attribute(element, 'property') ??
    attribute(element, 'name') ??
    attribute(element, 'itemprop') ??
    attribute(element, 'http-equiv');
  const content = attribute(element, 'content')?.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
}

function isPublished(element: HtmlElement): boolean {
  return (
    attribute(element, 'datetime') !== undefined || /publish/i.test(attribute(element, 'itemprop') ?? '')
  );
}

/** `Title - Name of the site`: the last part goes, where it is the site's name or what is left is longer. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  const [, rest, last] = /^(.+)\s+[-–—|·:»]\s+([^-–—|·»]+)$/u.exec(title ?? '') ?? [];
  if (rest === undefined || last === undefined) return title?.normalize('NFC');
  return (last.trim() === site || rest.length > last.length ? rest.trim() : title)?.normalize('NFC');
}

function languageOf(value: string | undefined): Metadata['language'] | undefined {
  return value && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/i.test(value) ? value : undefined;
}
