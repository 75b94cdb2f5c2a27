import type { Note } from '../notes.ts';
import type { Slab } from '../slabs.ts';

/** The notes that a slab calls, in order. */
export function notesOf(slab: Slab): readonly Note[] {
  if (slab.kind === 'line') return slab.notes ?? [];
  return slab.cells.flatMap((cell) => cell.slabs.flatMap(notesOf));
}
