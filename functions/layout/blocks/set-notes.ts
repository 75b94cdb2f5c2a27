import type { Block } from '../../document/types.ts';
import type { Note } from '../notes.ts';
import { noteDestination } from '../notes.ts';
import type { Slab } from '../slabs.ts';
import { makeRuns, plainRun } from '../text/make-runs.ts';
import type { TextRun } from '../text/runs.ts';
import { setParagraph } from '../text/set-paragraph.ts';
import type { Frame, Work } from '../work.ts';
import { setBlocks } from './set-blocks.ts';

/** Share of a page's height that one undivided thing in a note may take. */
const tallest = 0.4;

/** Sets every note that the text called, and those that notes call in turn. */
export function setNotes(frame: Frame, work: Work): void {
  for (let index = 0; index < work.notes.length; index++) {
    const note = work.notes[index]!;
    const text = { ...work.style.note, firstLine: 0 };
    const own: Frame = {
      ...frame,
      parent: note.element,
      text,
      place: 'note',
      height: frame.height * tallest,
    };
    note.slabs = setNote(note, work.document.footnotes[note.id] ?? [], own, work);
  }
}

function setNote(note: Note, blocks: readonly Block[], frame: Frame, work: Work): Slab[] {
  const label = work.structure.add('Lbl', note.element);
  const number = plainRun(String(note.number), frame.text, label);
  const raised: TextRun = {
    ...number,
    size: number.size * 0.7,
    rise: number.size * 0.3,
    fallbacks: new Map(),
  };
  const gap: TextRun = { ...number, text: ' ', fallbacks: new Map() };
  const [first, ...others] = blocks;
  const opening = first?.kind === 'paragraph' ? first.inlines : [];
  const element = opening.length > 0 ? work.structure.add('P', note.element) : label;
  const runs = [raised, { ...gap, owner: element }, ...makeRuns(opening, frame.text, element, frame, work)];
  const lines = setParagraph(runs, frame.text, frame, work.faces);
  const slabs = [...lines, ...setBlocks(first?.kind === 'paragraph' ? others : blocks, frame, work)];
  const [line] = lines;
  if (line) line.destinations = [noteDestination(note)];
  return slabs;
}
