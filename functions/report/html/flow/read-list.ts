import { limits } from '../../../document/limits.ts';
import type { ListItem } from '../../../document/types.ts';
import { formatNumber } from '../../flow/format-number.ts';
import { attribute, childElements, type HtmlElement } from '../dom.ts';
import type { Page } from '../page/page.ts';
import { readStyle } from '../read-style.ts';
import { Builder } from './builder.ts';
import type { Handler } from './handlers.ts';
import { readChildren, readNode } from './read-node.ts';
import type { Setting } from './setting.ts';

const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
};

const bullets = ['•', '–', '▪'];

/** Reads `ul`, `ol` and their like; beyond the limit of nesting items stand as paragraphs. */
export const readList: Handler = (element, setting, builder, page) => {
  builder.end();
  const items = readItems(element, setting, page);
  if (items.length === 0) return;
  const ordered = element.tagName === 'ol';
  const [only, ...others] = items;
  // LibreOffice goes on with an item by a list that holds nothing but the inner list.
  if (only && others.length === 0 && only.label === '' && only.blocks.every(({ kind }) => kind === 'list')) {
    builder.addToItem(only.blocks);
    return;
  }
  if (setting.depth < limits.nesting) builder.add({ kind: 'list', ordered, items });
  else for (const { blocks } of items) for (const block of blocks) builder.add(block);
};

function readItems(list: HtmlElement, setting: Setting, page: Page): ListItem[] {
  const items: { label: string; blocks: ListItem['blocks'] }[] = [];
  const { left: _, right: __, firstLine: ___, ...bare } = setting;
  const inside = { ...bare, depth: setting.depth + 1 };
  const numbers = numbering(list);
  for (const node of list.childNodes) {
    const inner = new Builder();
    const isItem = 'tagName' in node && node.tagName === 'li';
    if (isItem && (page.dropped.has(node) || page.isHidden(node))) continue;
    if (isItem) readChildren(node, inside, inner, page);
    else readNode(node, inside, inner, page);
    const blocks = inner.finish();
    const label = isItem ? labelOf(list, node, numbers, setting.depth) : '';
    if (blocks.length === 0) continue;
    const last = items.at(-1);
    // A list inside a list without an item of its own belongs to the item before.
    if (!isItem && last) last.blocks = [...last.blocks, ...blocks];
    else items.push({ label, blocks });
  }
  return items;
}

interface Numbers {
  next: number;
  readonly step: number;
}

function numbering(list: HtmlElement): Numbers {
  const reversed = attribute(list, 'reversed') !== undefined;
  const start = Number.parseInt(attribute(list, 'start') ?? '', 10);
  const first = reversed ? childElements(list, 'li').length : 1;
  return { next: Number.isFinite(start) ? start : first, step: reversed ? -1 : 1 };
}

function labelOf(list: HtmlElement, item: HtmlElement, numbers: Numbers, depth: number): string {
  const type = listStyle(item) ?? listStyle(list);
  if (type === 'none') return '';
  if (list.tagName !== 'ol') return bullets[Math.min(depth, bullets.length - 1)]!;
  const value = Number.parseInt(attribute(item, 'value') ?? '', 10);
  const number = Number.isFinite(value) ? value : numbers.next;
  numbers.next = number + numbers.step;
  return `${formatNumber(number, formats[type ?? '1'] ?? 'decimal')}.`;
}

function listStyle(element: HtmlElement): string | undefined {
  const style = readStyle(element);
  const type = style.get('list-style-type') ?? style.get('list-style')?.split(/\s+/)[0];
  return type ?? attribute(element, 'type');
}
