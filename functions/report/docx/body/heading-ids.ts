import { child, elements, textOf, type XmlElement } from '../package/xml.ts';
import { hrefOf } from '../runs/fields.ts';
import { headingLevel } from '../styles/heading-level.ts';
import { readParagraphProperties } from '../styles/paragraph-properties.ts';
import type { Styles } from '../styles/read-styles.ts';
import { resolveParagraph } from '../styles/resolve-paragraph.ts';

/** Finds the bookmarks that stand in or before headings and that a link leads to, and gives them ids. */
export function findHeadingIds(body: XmlElement | undefined, styles: Styles): ReadonlyMap<string, string> {
  const linked = new Set<string>();
  const inHeadings: string[] = [];
  let waiting: string[] = [];
  const visit = (element: XmlElement, inHeading: boolean) => {
    const name = element.attributes['w:name'];
    if (element.name === 'w:hyperlink') linked.add(element.attributes['w:anchor'] ?? '');
    else if (element.name === 'w:instrText') linked.add(hrefOf(textOf(element))?.slice(1) ?? '');
    else if (element.name === 'w:bookmarkStart' && name) (inHeading ? inHeadings : waiting).push(name);
    for (const inner of elements(element)) {
      if (inner.name !== 'w:p') {
        visit(inner, inHeading);
        continue;
      }
      const look = resolveParagraph(readParagraphProperties(child(inner, 'w:pPr')), styles);
      const isHeading = headingLevel(look) !== undefined;
      if (isHeading) for (const name of waiting) inHeadings.push(name);
      waiting = [];
      visit(inner, isHeading);
      // Only what stands between paragraphs waits for the next one.
      waiting = [];
    }
  };
  if (body) visit(body, false);
  const wanted = inHeadings.filter((name) => linked.has(name) && !name.startsWith('_Toc'));
  return new Map(wanted.map((name, index) => [name, `muc-${index + 1}`]));
}

/** The id of a heading paragraph, by the first of its bookmarks that has one. */
export function headingIdOf(paragraph: XmlElement, ids: ReadonlyMap<string, string>): string | undefined {
  for (const { name, attributes } of elements(paragraph)) {
    if (name !== 'w:bookmarkStart') continue;
    const id = ids.get(attributes['w:name'] ?? '');
    if (id !== undefined) return id;
  }
  return undefined;
}
