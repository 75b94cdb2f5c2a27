import type { Align, Marks } from '../../../document/types.ts';
import { attribute, type HtmlElement } from '../dom.ts';
import type { Page } from '../page/page.ts';
import { lengthOf, type Style } from '../read-style.ts';
import type { Setting } from './setting.ts';

const marksOfTags: Readonly<Record<string, Marks>> = {
  b: { bold: true },
  strong: { bold: true },
  th: {},
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  var: { italic: true },
  dfn: { italic: true },
  u: { underline: true },
  ins: { underline: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
  sub: { script: 'sub' },
  sup: { script: 'super' },
};

const aligns: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  middle: 'center',
  '-webkit-center': 'center',
  right: 'right',
  end: 'right',
  justify: 'justify',
};

/** What text inside an element takes from it: its tag, its attributes, its inline style. */
export function changeSetting(element: HtmlElement, style: Style, outer: Setting, page: Page): Setting {
  const { tagName } = element;
  const tagMarks = marksOfTags[tagName];
  if (element.attrs.length === 0 && !tagMarks && tagName !== 'center') return outer;
  const align = alignOf(element, style);
  const marks = marksOf(tagMarks, style, outer.marks);
  const language = attribute(element, 'lang');
  const font = style.get('font-family') ?? attribute(element, 'face');
  const transform = style.get('text-transform');
  return {
    ...outer,
    marks,
    ...(align && { align }),
    ...(language && languageOf(language, page)),
    ...(font && { font }),
    ...(transform && { uppercase: transform === 'uppercase' }),
    ...indentOf(tagName, style, outer),
    ...(tagName === 'a' && hrefOf(element, page)),
  };
}

function alignOf(element: HtmlElement, style: Style): Align | undefined {
  if (element.tagName === 'center') return 'center';
  if (notAligning.has(element.tagName)) return undefined;
  return aligns[style.get('text-align') ?? ''] ?? aligns[attribute(element, 'align')?.toLowerCase() ?? ''];
}

/** `align` of these places the element, not its text. */
const notAligning = new Set(['img', 'table', 'hr', 'iframe']);

function marksOf(tagMarks: Marks | undefined, style: Style, outer: Marks): Marks {
  let marks = tagMarks ? { ...outer, ...tagMarks } : outer;
  if (style.size === 0) return marks;
  const set = <K extends 'bold' | 'italic' | 'underline' | 'strike' | 'smallCaps'>(mark: K, on: boolean) => {
    if (Boolean(marks[mark]) === on) return;
    const { [mark]: _, ...rest } = marks;
    marks = on ? { ...rest, [mark]: true } : rest;
  };
  const weight = style.get('font-weight');
  if (weight) set('bold', weight === 'bold' || weight === 'bolder' || Number(weight) >= 600);
  const slant = style.get('font-style');
  if (slant) set('italic', slant === 'italic' || slant === 'oblique');
  const line = style.get('text-decoration') ?? style.get('text-decoration-line') ?? '';
  if (line.includes('underline')) set('underline', true);
  if (line.includes('line-through')) set('strike', true);
  if (style.get('font-variant')?.includes('small-caps')) set('smallCaps', true);
  const script = style.get('vertical-align');
  if (script === 'super') return { ...marks, script: 'super' };
  return script === 'sub' ? { ...marks, script: 'sub' } : marks;
}

/**
 * The language of a stretch where it differs from that of the page. Word writes `EN-US` over whatever was typed on
 * an English keyboard, in capitals as nobody else does: that says nothing.
 */
function languageOf(value: string, page: Page): { language: string } | undefined {
  const [language = ''] = value.split('-');
  const isReal = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value);
  return isReal && language !== page.language.split('-')[0] ? { language: value } : undefined;
}

/** Only paragraphs are indented: margins of what surrounds them belong to the page, not to the text. */
function indentOf(
  tagName: string,
  style: Style,
  outer: Setting,
): { left?: number; right?: number; firstLine?: number } | undefined {
  if (style.size === 0) return undefined;
  const firstLine = lengthOf(style.get('text-indent'));
  const first = firstLine === undefined ? {} : { firstLine };
  if (tagName !== 'p') return first;
  const left = (lengthOf(style.get('margin-left')) ?? 0) + (lengthOf(style.get('padding-left')) ?? 0);
  const right = lengthOf(style.get('margin-right')) ?? 0;
  return { ...first, ...(left > 0 && { left: (outer.left ?? 0) + left }), ...(right > 0 && { right }) };
}

function hrefOf(element: HtmlElement, page: Page): { href: string } | undefined {
  const href = attribute(element, 'href')?.trim();
  if (!href) return undefined;
  if (href.startsWith('#')) {
    const id = page.headingIds.get(href.slice(1));
    return id === undefined ? undefined : { href: `#${id}` };
  }
  return /^(https?:\/\/|mailto:|tel:)[^\s"<>]+$/i.test(href) ? { href } : undefined;
}
