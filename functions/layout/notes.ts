import type { Slab } from './slabs.ts';

/** A footnote that the text has called. */
export interface Note {
  /** Key of the document's footnotes. */
  readonly id: string;
  /** Counted from 1 in the order of the first calls. */
  readonly number: number;
  /** The element of role Note. */
  readonly element: number;
  /** Empty until the notes are set, after the text that calls them. */
  slabs: readonly Slab[];
}

/** Name of the place where a note stands: no author's name starts with a point. */
export function noteDestination(note: Note): string {
  return `.note-${note.number}`;
}
