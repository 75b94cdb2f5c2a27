import type { LinkBox, Page } from '../layout/types.ts';
import type { Press } from './press.ts';
import { decimal, literal, textString, Verbatim } from './serialize.ts';

/**
 * Adds the active area of a link to the current page, tied to its element for screen readers
 * (ISO 14289-1, 7.18). A link to a place that does not exist stays text.
 */
export function annotate({ document, structure, destinations }: Press, page: Page, link: LinkBox): void {
  const inside = link.href.startsWith('#');
  if (inside && !destinations.has(link.href.slice(1))) {
    structure.place(link.owner);
    return;
  }
  const target = inside
    ? `/Dest ${literal(link.href.slice(1))}`
    : `/A <</S/URI/URI ${literal(ascii(link.href))}>>`;
  const rectangle = [link.x, page.height - link.y - link.height, link.x + link.width, page.height - link.y];
  const id = document.reserve(1);
  const key = structure.addAnnotation(link.owner, String(document.page.dictionary), id);
  document.pack(
    id,
    `<</Type/Annot/Subtype/Link/Rect[${rectangle.map((side) => decimal(side, 2)).join(' ')}]/Border[0 0 0]/F 4` +
      `/Contents ${textString(link.contents)}/StructParent ${key}${target}>>`,
  );
  const { data } = document.page.dictionary;
  data.Annots = [...((data.Annots as Verbatim[] | undefined) ?? []), new Verbatim(`${id} 0 R`)];
}

/** An address as a PDF wants it: everything beyond ASCII percent-encoded. */
function ascii(href: string): string {
  return href.replace(/[^\x21-\x7e]+/gu, (part) => encodeURIComponent(part.toWellFormed()));
}
