import type { Note } from '../notes.ts';
import type { Slab } from '../slabs.ts';

const none: readonly Note[] = [];

/** The notes that a slab calls, each followed by those that it calls itself. */
export function notesOf(slab: Slab): readonly Note[] {
  if (slab.kind === 'line' && !slab.notes) return none;
  const notes = new Set<Note>();
  collect(slab, notes);
  // A set is walked to its end, notes added on the way included.
  for (const note of notes) for (const inner of note.slabs) collect(inner, notes);
  return [...notes];
}

function collect(slab: Slab, notes: Set<Note>): void {
  if (slab.kind === 'line') {
    for (const note of slab.notes ?? []) notes.add(note);
    return;
  }
  for (const cell of slab.cells) for (const inner of cell.slabs) collect(inner, notes);
}
