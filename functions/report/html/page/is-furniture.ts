import { attribute, type HtmlElement } from '../dom.ts';
import type { Weight } from './weigh-text.ts';

const tags = new Set(['nav', 'aside', 'footer', 'header', 'form', 'search']);
const roles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'menu',
  'menubar',
  'toolbar',
]);

/** Words in a class or id that name what surrounds articles; Vietnamese ones as developers spell them. */
const words = new Set([
  'menu',
  'nav',
  'navbar',
  'navigation',
  'sidebar',
  'footer',
  'breadcrumb',
  'breadcrumbs',
  'share',
  'sharing',
  'social',
  'related',
  'ads',
  'advert',
  'advertisement',
  'banner',
  'comment',
  'comments',
  'cookie',
  'cookies',
  'popup',
  'modal',
  'toolbar',
  'pagination',
  'pager',
  'newsletter',
  'subscribe',
  'login',
  'widget',
  'topbar',
  'masthead',
  'addtoany',
]);
const phrases =
  /(chia-?se|tin-?(lien-?quan|khac|moi|cung)|lien-?quan|quang-?cao|binh-?luan|danh-?muc|thanh-?ben|chan-?trang|dau-?trang|cot-?(trai|phai)|doc-?nhieu|xem-?nhieu)/;

/** Links make up more than this share of the text of a list of links. */
const mostLinked = 0.7;

/** Whether an element looks like a part of the page around the article. */
export function isFurniture(element: HtmlElement, weight: Weight | undefined): boolean {
  if (tags.has(element.tagName) || roles.has(attribute(element, 'role') ?? '')) return true;
  // LibreOffice saves the headers of pages so.
  if (element.tagName === 'div' && /^(header|footer)$/.test(attribute(element, 'title') ?? '')) return true;
  if (isList(element) && isMostlyLinks(weight)) return true;
  if (!boxes.has(element.tagName)) return false;
  return namesOf(element).some(
    (name) => phrases.test(name) || name.split(/[-_]/).some((word) => words.has(word)),
  );
}

/** Text and cells are never furniture by their name alone. */
const boxes = new Set(['div', 'section', 'ul', 'ol', 'table', 'dl', 'center', 'header', 'footer', 'span']);

function isList(element: HtmlElement): boolean {
  return element.tagName === 'ul' || element.tagName === 'ol' || element.tagName === 'menu';
}

/** Lists of links with no text of their own; references in a text have some. */
function isMostlyLinks(weight: Weight | undefined): boolean {
  if (!weight || weight.linked === 0) return false;
  return weight.linked / (weight.linked + weight.plain) > mostLinked && weight.plain < shortText;
}

const shortText = 40;

/** Classes and id in lower case, words apart by hyphens; those of Word (`MsoFooter`) name styles of text. */
function namesOf(element: HtmlElement): string[] {
  const classes = (attribute(element, 'class') ?? '').split(/\s+/).filter((name) => !name.startsWith('Mso'));
  return [...classes, attribute(element, 'id') ?? ''].map((name) =>
    name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase(),
  );
}
