import type { Document } from '../document/types.ts';
import type { Note } from './notes.ts';
import type { ProfileStyle, TextFormat } from './profiles/style.ts';
import type { Structure } from './structure.ts';
import type { Faces } from './text/faces.ts';

/** A heading as the outline and the table of contents need it; page and y are known after pagination. */
export interface HeadingEntry {
  readonly title: string;
  /** 1 is the outermost; no level is skipped on the way in. */
  readonly level: number;
  readonly destination: string;
  page: number;
  y: number;
}

/** What the steps of one layout share. */
export interface Work {
  readonly document: Document;
  readonly style: ProfileStyle;
  readonly faces: Faces;
  readonly structure: Structure;
  /** In the order of their first call; grows while text is set. */
  readonly notes: Note[];
  readonly noteById: Map<string, Note>;
  readonly headings: HeadingEntry[];
  /** Places that links inside the document may lead to. */
  readonly targets: ReadonlySet<string>;
  /** The author's levels of the headings that are open. */
  readonly openLevels: number[];
}

/** The column that blocks are set in. */
export interface Frame {
  /** From the left edge of the page's text area, or of the cell's content. */
  readonly x: number;
  readonly width: number;
  /** The tallest thing that may stand here. */
  readonly height: number;
  /** Element that the blocks become children of. */
  readonly parent: number;
  readonly text: TextFormat;
  readonly place: 'page' | 'cell' | 'note';
  /** How many lists stand around. */
  readonly lists: number;
}

/** No indent makes a column narrower than this, points. */
const leastMeasure = { page: 120, note: 120, cell: 48 };

/** The frame moved in from the left and right as far as the least measure allows. */
export function indentFrame(frame: Frame, left: number, right = 0): Frame {
  const spare = Math.max(0, frame.width - leastMeasure[frame.place]);
  const fromLeft = Math.min(left, spare);
  const fromRight = Math.min(right, spare - fromLeft);
  return { ...frame, x: frame.x + fromLeft, width: frame.width - fromLeft - fromRight };
}
