import { isMachineName, isPlaceholderTitle } from '../../metadata/is-given-by-program.ts';
import { child, textOf, type XmlElement } from '../package/xml.ts';

/** What the properties of the file say of it (ECMA-376-2, 8.3); times of its making are no dates of the document. */
export interface CoreProperties {
  readonly title?: string;
  readonly author?: string;
}

/** Reads `docProps/core.xml`. What programs fill in by themselves is left out. */
export function readProperties(root: XmlElement | undefined): CoreProperties {
  const text = (name: string) => {
    const element = child(root, name);
    return element ? textOf(element).normalize('NFC').replace(/\s+/g, ' ').trim() : '';
  };
  const title = text('dc:title');
  const author = text('dc:creator');
  return {
    ...(title && !isPlaceholderTitle(title) && { title }),
    ...(!isMachineName(author) && { author }),
  };
}
