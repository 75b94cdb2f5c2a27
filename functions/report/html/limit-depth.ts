import { type HtmlElement, type HtmlNode, type HtmlParent, isElement } from './dom.ts';

/** Elements around an element: the readers below are recursive, a real page is at most some dozens deep. */
const maximumDepth = 200;

/** Only certain elements may stand in these, no text: the cut is made further down. */
const structural = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'dl']);
const unread = new Set(['script', 'style', 'noscript', 'template', 'iframe']);
/** Elements around which text stays on its line. */
const inline =
  /^(a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var)$/;

/**
 * Bounds the depth of a tree in place: elements beyond it give way to their children, apart from each other as
 * lines. No text and no picture is lost.
 */
export function limitDepth(root: HtmlParent): void {
  const waiting: { readonly parent: HtmlParent; readonly depth: number }[] = [{ parent: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { parent, depth } = next;
    if (depth >= maximumDepth && !structural.has(parent.nodeName)) {
      flatten(parent);
      continue;
    }
    for (const child of parent.childNodes)
      if (isElement(child)) waiting.push({ parent: child, depth: depth + 1 });
  }
}

function flatten(parent: HtmlParent): void {
  const leaves: HtmlNode[] = [];
  const waiting = parent.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node) || node.childNodes.length === 0) {
      leaves.push(node);
      continue;
    }
    if (unread.has(node.tagName)) continue;
    if (!inline.test(node.tagName) && leaves.at(-1)?.nodeName !== 'br') leaves.push(lineBreak(node));
    for (let index = node.childNodes.length - 1; index >= 0; index--) waiting.push(node.childNodes[index]!);
  }
  for (const leaf of leaves) leaf.parentNode = parent;
  parent.childNodes = leaves;
}

function lineBreak(like: HtmlElement): HtmlElement {
  return { ...like, nodeName: 'br', tagName: 'br', attrs: [], childNodes: [] };
}
