import { descendants, type HtmlElement, type HtmlNode, isElement, textContent } from '../dom.ts';
import type { Handler } from './handlers.ts';
import { readChildren } from './read-node.ts';

/** Reads `pre`, lines and spaces kept; one that holds pictures or tables is read as running text. */
export const readPreformatted: Handler = (element, setting, builder, page) => {
  const holdsMore = [...descendants(element)].some(({ tagName }) => /^(img|table|svg|ul|ol)$/.test(tagName));
  if (holdsMore) builder.block(() => readChildren(element, setting, builder, page));
  else {
    const text = linesOf(element).replace(/^\n/, '');
    if (text.trim()) builder.add({ kind: 'code', text: text.endsWith('\n') ? text : `${text}\n` });
  }
};

function linesOf(element: HtmlElement): string {
  let text = '';
  const waiting: HtmlNode[] = element.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    text += textContent(node) ?? '';
    if (!isElement(node)) continue;
    if (/^(br|p|div)$/.test(node.tagName)) text += '\n';
    if (/^(script|style)$/.test(node.tagName)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index--) waiting.push(node.childNodes[index]!);
  }
  return text.normalize('NFC');
}
