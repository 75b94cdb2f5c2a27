import type { Images } from './images.ts';
import type { Labeller } from './numbering/label-paragraphs.ts';
import type { Numberings } from './numbering/read-numbering.ts';
import type { Relationships } from './package/read-relationships.ts';
import type { XmlElement } from './package/xml.ts';
import type { Fields } from './runs/fields.ts';
import type { Styles } from './styles/read-styles.ts';
import type { Warnings } from './warnings.ts';

/** What is known and remembered while the parts of one file are read. */
export interface Reading {
  readonly styles: Styles;
  readonly numberings: Numberings;
  readonly label: Labeller;
  readonly images: Images;
  readonly warnings: Warnings;
  /** Heading ids by the bookmarks that stand in them. */
  readonly headingIds: ReadonlyMap<string, string>;
  /** Section properties after which a new page starts. */
  readonly pageSections: ReadonlySet<XmlElement>;
  /** The ids of the notes that were called, in order. */
  readonly notes: Set<string>;
  readonly found: Found;
}

/** What turned up on the way. */
export interface Found {
  /** Text of the first paragraph in the style of titles. */
  title?: string;
  /** Whether the file has a table of contents. */
  contents?: boolean;
}

/** A reading of one part: relationships and open fields are its own. */
export interface PartReading extends Reading {
  readonly relationships: Relationships;
  readonly fields: Fields;
  /** Tables within tables, text boxes within text boxes. */
  readonly depth: number;
}
