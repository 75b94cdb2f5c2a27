import type { Token } from 'markdown-it';
import { noteId, type Reading } from '../reading.ts';
import type { InlineState } from './build-inlines.ts';

/** A call of a note. */
export function note(token: Token, state: InlineState, reading: Reading): void {
  const number = reading.notes.get(String(token.meta?.label));
  if (number !== undefined && state.hidden === undefined)
    state.inlines.push({ kind: 'note', note: noteId(number) });
}
