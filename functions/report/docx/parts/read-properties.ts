import { child, textOf, type XmlElement } from '../package/xml.ts';

/** What the properties of the file say of it (ECMA-376-2, 8.3); times of its making are no dates of the document. */
export interface CoreProperties {
  readonly title?: string;
  readonly author?: string;
}

/** Titles that programs give of their own accord. */
const placeholder =
  /^(document\s*\d*|untitled|tài liệu\s*\d*|microsoft word\b.*|.*\.(docx?|dotx?|rtf|odt|pdf)|word document|tiêu đề|title)$/i;
/** Names of machines and programs, not of people. */
const machine =
  /^(admin(istrator)?|user|người dùng|owner|un-?named|python-docx|windows user|microsoft.*|openxml.*|pc|hp|dell|acer|asus|lenovo|unknown.*|.*\d{2,})$/i;

/** Reads `docProps/core.xml`. What programs fill in by themselves is left out. */
export function readProperties(root: XmlElement | undefined): CoreProperties {
  const text = (name: string) => {
    const element = child(root, name);
    return element ? textOf(element).normalize('NFC').replace(/\s+/g, ' ').trim() : '';
  };
  const title = text('dc:title');
  const author = text('dc:creator');
  return {
    ...(title && !placeholder.test(title) && { title }),
    ...(author.includes(' ') && !machine.test(author) && { author }),
  };
}
