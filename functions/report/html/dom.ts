import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** Whether a node is an element, not text, a comment or a doctype. */
export function isElement(node: HtmlNode | HtmlParent): node is HtmlElement {
  return 'tagName' in node;
}

/** The text of a text node; undefined for other nodes. */
export function textContent(node: HtmlNode): string | undefined {
  return 'value' in node ? node.value : undefined;
}

/** The value of an attribute. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  for (const { name: own, value } of element.attrs) if (own === name) return value;
  return undefined;
}

/** The children that are elements, or those of some tags. */
export function childElements(parent: HtmlParent, ...tags: readonly string[]): HtmlElement[] {
  return parent.childNodes.filter(
    (node): node is HtmlElement => isElement(node) && (tags.length === 0 || tags.includes(node.tagName)),
  );
}

/** All elements below a node in document order, however deep. */
export function* descendants(parent: HtmlParent): Generator<HtmlElement> {
  const waiting: HtmlNode[] = parent.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let index = node.childNodes.length - 1; index >= 0; index--) waiting.push(node.childNodes[index]!);
  }
}

/** All text below a node, white space folded. */
export function textBelow(parent: HtmlParent): string {
  let text = '';
  const waiting: HtmlNode[] = parent.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    text += textContent(node) ?? '';
    if (!isElement(node)) continue;
    if (node.tagName === 'br') text += ' ';
    for (let index = node.childNodes.length - 1; index >= 0; index--) waiting.push(node.childNodes[index]!);
  }
  return text.replace(/\s+/gu, ' ').trim();
}

/** The nearest of an element and those around it that passes. */
export function closest(
  element: HtmlElement,
  passes: (candidate: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (let node: HtmlParent | null = element; node && isElement(node); node = node.parentNode) {
    if (passes(node)) return node;
  }
  return undefined;
}
