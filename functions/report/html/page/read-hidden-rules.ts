import { attribute, descendants, type HtmlElement, type HtmlParent, textContent } from '../dom.ts';
import { readDeclarations } from '../read-style.ts';

/** Decides whether an element, and all in it, is not shown. */
export type IsHidden = (element: HtmlElement) => boolean;

const mayHide = /none|hidden|mso-hide/i;

/** Characters of style sheets that are read. */
const maximumSheet = 500_000;

/**
 * Reads what hides elements: attributes, inline styles, and rules of simple selectors (`.a`, `#b`, `p.c`) in the style
 * sheets of the page. Rules for print hide, since a page is printed; rules for other media do not count.
 */
export function readHiddenRules(root: HtmlParent): IsHidden {
  const selectors = new Set<string>();
  for (const element of descendants(root)) {
    if (element.tagName !== 'style') continue;
    const media = attribute(element, 'media') ?? 'all';
    if (!/all|print|screen/i.test(media)) continue;
    const sheet = element.childNodes.map((node) => textContent(node) ?? '').join('');
    for (const selector of hidingSelectors(sheet.slice(0, maximumSheet))) selectors.add(selector);
  }
  return (element) =>
    isHiddenItself(element) || (selectors.size > 0 && names(element).some((name) => selectors.has(name)));
}

function isHiddenItself(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false;
  if (attribute(element, 'hidden') !== undefined) return true;
  const style = attribute(element, 'style');
  // Asked of every element several times: most styles say nothing of it and need not be read.
  return style !== undefined && mayHide.test(style) && hides(readDeclarations(style));
}

function hides(style: ReturnType<typeof readDeclarations>): boolean {
  return (
    style.get('display') === 'none' || style.get('visibility') === 'hidden' || style.get('mso-hide') === 'all'
  );
}

function hidingSelectors(sheet: string): string[] {
  const plain = withoutMedia(sheet.replace(/\/\*.*?\*\//gs, '').replace(/<!--|-->/g, ''));
  const found: string[] = [];
  for (const rule of plain.split('}')) {
    const brace = rule.indexOf('{');
    if (brace < 0 || !mayHide.test(rule)) continue;
    if (!hides(readDeclarations(rule.slice(brace + 1)))) continue;
    found.push(
      ...rule
        .slice(0, brace)
        .split(',')
        .map((selector) => selector.trim()),
    );
  }
  return found.filter((selector) => /^[\w-]*([.#][\w-]+)?$/.test(selector));
}

/** Takes out rules that hold for some media only. */
function withoutMedia(sheet: string): string {
  return sheet.replace(/@[\w-]+[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '').replace(/@[\w-]+[^{};]*;/g, '');
}

/** The simple selectors that would choose an element. */
function names(element: HtmlElement): string[] {
  const tag = element.tagName;
  const classes = (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean);
  const id = attribute(element, 'id');
  return [
    tag,
    ...classes.flatMap((name) => [`.${name}`, `${tag}.${name}`]),
    ...(id ? [`#${id}`, `${tag}#${id}`] : []),
  ];
}
