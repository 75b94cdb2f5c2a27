import { attribute, descendants, type HtmlElement, type HtmlParent, isElement, textBelow } from '../dom.ts';
import { isFurniture } from './is-furniture.ts';
import type { IsHidden } from './read-hidden-rules.ts';
import { weighText } from './weigh-text.ts';

/** The part of a page that its author wrote. */
export interface Article {
  readonly root: HtmlParent;
  /** Parts of it that belong to the page around. */
  readonly dropped: Set<HtmlElement>;
  /** The heading that is its title. */
  readonly heading?: HtmlElement;
  /** Texts of what was left out, inside and outside. */
  readonly furniture: readonly string[];
}

/** What holds less than this share of the text is not the article, what holds more is no furniture. */
const mainShare = 0.6;
const mostFurniture = 0.3;

/**
 * Finds the article in a page full of navigation: what declares itself so, or the smallest element that holds the
 * main heading and most of the running text. A page without furniture is an article as a whole.
 */
export function findArticle(document: HtmlParent, isHidden: IsHidden): Article {
  const body = [...descendants(document)].find(({ tagName }) => tagName === 'body') ?? document;
  const weights = weighText(body, isHidden);
  const total = weights.get(body)?.plain ?? 0;
  const heading = mainHeading(document, isHidden);
  const dropped = new Set<HtmlElement>();
  for (const element of descendants(body)) {
    const { plain = 0 } = weights.get(element) ?? {};
    const small = plain <= total * mostFurniture;
    if (small && isFurniture(element, weights.get(element)) && !holds(element, heading)) dropped.add(element);
  }
  const outermost = [...dropped].filter((element) => !isInside(element, dropped));
  const root = dropped.size > 0 ? narrow(body, dropped, heading, isHidden) : body;
  const outside = root === body ? [] : siblingsOutside(root, body, dropped);
  const furniture = [...outermost, ...outside].map(textBelow).filter((text) => text !== '');
  return { root, dropped, furniture, ...(heading && { heading }) };
}

/** The only `h1`; of several, what declares itself the headline, begins the page's name, or stands in an article. */
function mainHeading(document: HtmlParent, isHidden: IsHidden): HtmlElement | undefined {
  const headings: HtmlElement[] = [];
  let name = '';
  for (const element of descendants(document)) {
    if (element.tagName === 'title' && name === '') name = textBelow(element);
    if (element.tagName === 'h1' && !isHidden(element) && textBelow(element)) headings.push(element);
  }
  const declared = headings.find((heading) => attribute(heading, 'itemprop') === 'headline');
  if (declared || headings.length < 2) return declared ?? headings[0];
  return headings.find((heading) => name.startsWith(textBelow(heading))) ?? headings.find(isInArticle);
}

function isInArticle(element: HtmlElement): boolean {
  for (let node = element.parentNode; node && isElement(node); node = node.parentNode) {
    if (node.tagName === 'article' || node.tagName === 'main') return true;
  }
  return false;
}

/** Goes down from the body as long as one child has most of the running text, and the heading with it. */
function narrow(
  body: HtmlParent,
  dropped: ReadonlySet<HtmlElement>,
  heading: HtmlElement | undefined,
  isHidden: IsHidden,
): HtmlParent {
  const weights = weighText(body, (element) => isHidden(element) || dropped.has(element));
  const total = weights.get(body)?.plain ?? 0;
  for (const element of descendants(body)) {
    const declares =
      element.tagName === 'article' || element.tagName === 'main' || attribute(element, 'role') === 'main';
    const enough = (weights.get(element)?.plain ?? 0) >= total * mainShare;
    if (declares && enough && !dropped.has(element) && (!heading || holds(element, heading))) return element;
  }
  if (!heading) return body;
  let root: HtmlParent = body;
  for (;;) {
    const next = root.childNodes
      .filter(isElement)
      .find((child) => holds(child, heading) && (weights.get(child)?.plain ?? 0) >= total * mainShare);
    if (!next || /^h\d$/.test(next.tagName)) return root;
    root = next;
  }
}

function siblingsOutside(
  root: HtmlParent,
  body: HtmlParent,
  dropped: ReadonlySet<HtmlElement>,
): HtmlElement[] {
  const outside: HtmlElement[] = [];
  for (let node = root; node !== body && isElement(node) && node.parentNode; node = node.parentNode) {
    for (const sibling of node.parentNode.childNodes) {
      if (sibling !== node && isElement(sibling) && !dropped.has(sibling) && !unseen.has(sibling.tagName))
        outside.push(sibling);
    }
  }
  return outside;
}

const unseen = new Set(['script', 'style', 'noscript', 'template', 'iframe']);

function holds(element: HtmlElement, inner: HtmlElement | undefined): boolean {
  for (let node: HtmlParent | null | undefined = inner; node && isElement(node); node = node.parentNode) {
    if (node === element) return true;
  }
  return false;
}

function isInside(element: HtmlElement, set: ReadonlySet<HtmlElement>): boolean {
  for (let node = element.parentNode; node && isElement(node); node = node.parentNode)
    if (set.has(node)) return true;
  return false;
}
