import { attribute, closest, descendants, type HtmlParent } from '../dom.ts';

/** Gives ids to the headings that links of the page lead to, by the `id` or `name` that they use. */
export function findHeadingIds(root: HtmlParent): ReadonlyMap<string, string> {
  const linked = new Set<string>();
  const inHeadings: string[] = [];
  for (const element of descendants(root)) {
    const href = attribute(element, 'href');
    if (element.tagName === 'a' && href?.startsWith('#')) linked.add(href.slice(1));
    const name = attribute(element, 'id') ?? attribute(element, 'name');
    if (name && closest(element, ({ tagName }) => /^h[1-6]$/.test(tagName))) inHeadings.push(name);
  }
  const wanted = [...new Set(inHeadings)].filter((name) => linked.has(name));
  return new Map(wanted.map((name, index) => [name, `muc-${index + 1}`]));
}
