import { type Note, noteDestination } from '../notes.ts';
import type { Work } from '../work.ts';

/**
 * Numbers a footnote at its first call; later calls get the same note. Undefined where the document has no such
 * note. Notes are children of the Document: they are read where they stand, after the text of their page, whichever
 * element calls them.
 */
export function callNote(id: string, work: Work): Note | undefined {
  const known = work.noteById.get(id);
  if (known || work.document.footnotes[id] === undefined) return known;
  const number = work.notes.length + 1;
  const note: Note = { id, number, element: 0, slabs: [] };
  const element = work.structure.add('Note', 0, { id: noteDestination(note) });
  const called = { ...note, element };
  work.notes.push(called);
  work.noteById.set(id, called);
  return called;
}
