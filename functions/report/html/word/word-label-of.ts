import type { Label } from '../../flow/label.ts';
import { mapSymbols } from '../../flow/map-symbols.ts';
import { attribute, descendants, type HtmlElement, textBelow } from '../dom.ts';
import { readStyle } from '../read-style.ts';

/** The printed label of a list item that Word saved as a paragraph, and the element that holds it. */
export interface WordLabel {
  readonly label: Label;
  readonly element: HtmlElement;
}

/**
 * Finds the label of a paragraph such as `<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.</span>`;
 * undefined for other paragraphs.
 */
export function wordLabelOf(paragraph: HtmlElement): WordLabel | undefined {
  const list = readStyle(paragraph).get('mso-list');
  if (!list || list === 'none') return undefined;
  for (const element of descendants(paragraph)) {
    if (readStyle(element).get('mso-list') !== 'ignore') continue;
    const font = fontAround(element, paragraph);
    const text = mapSymbols(textBelow(element).replace(/[\s\u00a0]+/gu, ''), font, true).normalize('NFC');
    const level = Number(/level(\d)/.exec(list)?.[1] ?? 1) - 1;
    const isBullet = !/[\p{L}\p{N}]/u.test(text) || (text === 'o' && /courier/i.test(font ?? ''));
    return { element, label: { text: isBullet && text === 'o' ? '◦' : text, ordered: !isBullet, level } };
  }
  return undefined;
}

/** The font of the label: on an element in it or around it. */
function fontAround(element: HtmlElement, paragraph: HtmlElement): string | undefined {
  const inside = [...descendants(element)].map(fontOf);
  for (let node: HtmlElement | null = element; node && node !== paragraph; ) {
    inside.push(fontOf(node));
    const parent: HtmlElement['parentNode'] = node.parentNode;
    node = parent && 'tagName' in parent ? parent : null;
  }
  return inside.find((font) => font !== undefined);
}

function fontOf(element: HtmlElement): string | undefined {
  const font = readStyle(element).get('font-family') ?? attribute(element, 'face');
  return font?.split(',')[0]?.replace(/["']/g, '').trim();
}
