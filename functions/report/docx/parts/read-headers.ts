import { Rejected } from '../../../document/rejected.ts';
import { textOfBlocks } from '../../../document/text-of.ts';
import { stampOf } from '../../disclosure/find-secrecy-stamp.ts';
import { readBlocks } from '../body/read-blocks.ts';
import { elements, find, type XmlElement } from '../package/xml.ts';
import type { PartReading } from '../reading.ts';

/** A page number with what may stand around it: `- 3 -`, `Trang 2/5`, `Page of`. */
const pageNumber = /^[\s\d\-–—|/.,:]*(trang|page|số trang)?[\s\d\-–—|/.,:]*(của|of|trên)?[\s\d\-–—|/.,:]*$/i;

/**
 * The lines of a header or footer part that are more than a page number.
 * Throws `Rejected('secrecy-stamp')` where one is a stamp, as watermarks may be.
 */
export function readHeader(root: XmlElement | undefined, reading: PartReading): string[] {
  const lines = textOfBlocks(readBlocks(root?.children ?? [], reading));
  for (const line of lines) {
    const stamp = stampOf(line);
    if (stamp) throw new Rejected('secrecy-stamp', { stamp });
  }
  return lines.filter((line) => !pageNumber.test(line));
}

/** The ids of the headers and footers that sections use. */
export function headersOf(body: XmlElement): string[] {
  const ids = sectionsOf(body).flatMap((section) =>
    elements(section)
      .filter(({ name }) => name === 'w:headerReference' || name === 'w:footerReference')
      .map(({ attributes }) => attributes['r:id'] ?? ''),
  );
  return [...new Set(ids)];
}

/** The sections that end in a paragraph and are followed by one that starts on a new page. */
export function pageSectionsOf(body: XmlElement): ReadonlySet<XmlElement> {
  const sections = sectionsOf(body);
  return new Set(sections.filter((_, index) => startsPage(sections[index + 1])));
}

function sectionsOf(body: XmlElement): XmlElement[] {
  return elements(body).flatMap((element) => {
    if (element.name === 'w:sectPr') return [element];
    const own = element.name === 'w:p' ? find(elements(element, 'w:pPr')[0], 'w:sectPr') : undefined;
    return own ? [own] : [];
  });
}

/** How a section begins is said in its own properties, at its end (ISO 29500-1, 17.6.22). */
function startsPage(section: XmlElement | undefined): boolean {
  if (!section) return false;
  const type = elements(section, 'w:type')[0]?.attributes['w:val'] ?? 'nextPage';
  return type !== 'continuous' && type !== 'nextColumn';
}
