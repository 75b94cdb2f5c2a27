import type { Block } from '../../../document/types.ts';
import { convertLegacyFont } from '../../flow/convert-legacy-font.ts';
import { mapSymbols } from '../../flow/map-symbols.ts';
import { attribute, type HtmlElement, type HtmlNode, isElement, textBelow, textContent } from '../dom.ts';
import type { Page } from '../page/page.ts';
import { readStyle } from '../read-style.ts';
import type { Builder } from './builder.ts';
import { changeSetting } from './change-setting.ts';
import { handlers } from './handlers.ts';
import type { Setting } from './setting.ts';

/** Elements that hold no text of the article. */
const unread = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'title',
  'head',
  'meta',
  'link',
  'base',
  'select',
  'textarea',
  'button',
  'input',
  'datalist',
  'rp',
  'param',
  'source',
  'track',
  'area',
  'map',
  'colgroup',
  'col',
  'dialog',
  'basefont',
]);

/** Elements that show what no page of paper can. */
const unprintable = new Set(['iframe', 'object', 'embed', 'applet', 'video', 'audio', 'canvas', 'frameset']);

/** Elements that begin and end a paragraph, and mean nothing more here. */
const blocks = new Set([
  'address',
  'article',
  'aside',
  'body',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'footer',
  'form',
  'header',
  'hgroup',
  'html',
  'legend',
  'main',
  'nav',
  'p',
  'search',
  'section',
  'summary',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'caption',
]);

/** Reads a node and all below it into the builder. */
export function readNode(node: HtmlNode, setting: Setting, builder: Builder, page: Page): void {
  const text = textContent(node);
  if (text !== undefined) builder.text(inUnicode(text, setting.font, page), setting);
  else if (isElement(node)) readElement(node, setting, builder, page);
}

/** Text as its reader sees it, where its font is a symbol font or one of the time before Unicode. */
function inUnicode(text: string, font: string | undefined, page: Page): string {
  if (font === undefined || !/\S/.test(text)) return text;
  const name = font.split(',')[0]!.replace(/["']/g, '').trim();
  const mapped = mapSymbols(text, name, text.trim().length <= longestSymbol);
  const converted = convertLegacyFont(mapped, name);
  if (converted !== mapped) page.warnings.add('legacy-font', name);
  return converted;
}

/** Characters: more are words that merely stand in a symbol font by mistake. */
const longestSymbol = 2;

/** Reads the children of an element. */
export function readChildren(element: HtmlElement, setting: Setting, builder: Builder, page: Page): void {
  for (const node of element.childNodes) readNode(node, setting, builder, page);
}

function readElement(element: HtmlElement, outer: Setting, builder: Builder, page: Page): void {
  const { tagName } = element;
  if (unread.has(tagName) || page.dropped.has(element)) return;
  if (page.isHidden(element)) {
    const text = textBelow(element);
    if (text) page.warnings.add('hidden-text', text);
    return;
  }
  if (unprintable.has(tagName)) {
    page.warnings.add('embedded-dropped', `<${tagName}> ${attribute(element, 'src') ?? ''}`);
    return;
  }
  const style = readStyle(element);
  const setting = changeSetting(element, style, outer, page);
  if (breaksPage(style.get('page-break-before') ?? style.get('break-before'))) builder.add(pageBreak);
  const handle = Object.hasOwn(handlers, tagName) ? handlers[tagName] : undefined;
  if (handle) handle(element, setting, builder, page);
  else if (blocks.has(tagName)) builder.block(() => readChildren(element, setting, builder, page));
  else readChildren(element, setting, builder, page);
  if (breaksPage(style.get('page-break-after') ?? style.get('break-after'))) builder.add(pageBreak);
}

const pageBreak: Block = { kind: 'page-break' };

function breaksPage(value: string | undefined): boolean {
  return value === 'always' || value === 'page' || value === 'left' || value === 'right';
}
