import { type HtmlElement, type HtmlParent, isElement, textContent } from '../dom.ts';
import type { IsHidden } from './read-hidden-rules.ts';

/** Characters of text that is shown, inside links and outside them. */
export interface Weight {
  plain: number;
  linked: number;
}

const unread = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'select',
  'textarea',
  'button',
  'svg',
]);

/** Weighs the text of every element below a node, and of the node. The tree is of bounded depth. */
export function weighText(root: HtmlParent, isHidden: IsHidden): ReadonlyMap<HtmlParent, Weight> {
  const weights = new Map<HtmlParent, Weight>();
  const weigh = (parent: HtmlParent, inLink: boolean): Weight => {
    const weight: Weight = { plain: 0, linked: 0 };
    for (const node of parent.childNodes) {
      const text = textContent(node);
      if (text !== undefined) weight[inLink ? 'linked' : 'plain'] += text.trim().length;
      else if (isElement(node) && !unread.has(node.tagName) && !isHidden(node)) {
        const inner = weigh(node, inLink || isLink(node));
        weight.plain += inner.plain;
        weight.linked += inner.linked;
      }
    }
    weights.set(parent, weight);
    return weight;
  };
  weigh(root, false);
  return weights;
}

function isLink(element: HtmlElement): boolean {
  return element.tagName === 'a' && element.attrs.some(({ name }) => name === 'href');
}
