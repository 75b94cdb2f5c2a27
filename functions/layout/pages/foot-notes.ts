import type { Note } from '../notes.ts';
import { heightOf, type Slab } from '../slabs.ts';
import { splitBand } from '../tables/split-band.ts';
import { notesOf } from './notes-of.ts';
import { type PageDraft, roomOf } from './page-draft.ts';
import { placeSlabs, round } from './place-slab.ts';

/** The notes that have a place already, and what is left of those that did not fit on their page. */
export interface NoteShelf {
  readonly placed: Set<Note>;
  carried: readonly Slab[];
}

/** Space above the short rule, and from the rule to the first note. */
const ruleAbove = 9;
const ruleBelow = 4;
const ruleLength = 110;
/** Share of the text's height that notes may demand before the line that calls them moves on. */
const demanded = 0.25;
/** Share that notes carried over leave to the text, unless there is none. */
const carriedShare = 0.6;

function textHeight(page: PageDraft): number {
  const { height, margins } = page.sheet;
  return height - margins.top - margins.bottom;
}

/** Height that the notes called by `slabs` need at least on this page. */
export function spaceForNotes(slabs: readonly Slab[], page: PageDraft, shelf: NoteShelf): number {
  let height = 0;
  const seen = new Set<Note>();
  for (const slab of slabs) {
    for (const note of notesOf(slab)) {
      if (shelf.placed.has(note) || seen.has(note)) continue;
      seen.add(note);
      height += heightOf(note.slabs) + (note.slabs.at(-1)?.after ?? 0);
    }
  }
  if (height === 0) return 0;
  return (
    Math.min(height, textHeight(page) * demanded) + (page.notes.length === 0 ? ruleAbove + ruleBelow : 0)
  );
}

/** Puts the notes of a slab that was placed at the foot of its page; what does not fit is carried over. */
export function addNotes(slab: Slab, page: PageDraft, shelf: NoteShelf): void {
  for (const note of notesOf(slab)) {
    if (shelf.placed.has(note)) continue;
    shelf.placed.add(note);
    const [here, later] =
      shelf.carried.length > 0 ? [[], note.slabs] : fill(note.slabs, page, false, roomOf(page));
    add(here, page);
    shelf.carried = [...shelf.carried, ...later];
  }
}

/** Starts a page with what is left of the notes before; `alone` where no text follows. */
export function carryNotes(page: PageDraft, shelf: NoteShelf, alone: boolean): void {
  if (shelf.carried.length === 0) return;
  const room = textHeight(page) * (alone ? 1 : carriedShare);
  const [here, later] = fill(shelf.carried, page, true, room);
  add(here, page);
  shelf.carried = later;
  page.carried = true;
}

/** Sets the notes of a finished page above its bottom margin, a short rule above them. */
export function placeNotes(page: PageDraft): void {
  if (page.notes.length === 0) return;
  const { margins, height } = page.sheet;
  const top = height - margins.bottom - page.notesHeight + ruleAbove;
  page.boxes.push({
    kind: 'rule',
    owner: 'layout',
    x: margins.left,
    y: round(top),
    width: ruleLength,
    height: 0.5,
  });
  placeSlabs(page.notes, margins.left, top + ruleBelow, page);
}

/** The slabs that fit into `room` with the notes that stand there, and the others; `force` takes one at least. */
function fill(
  slabs: readonly Slab[],
  page: PageDraft,
  force: boolean,
  room: number,
): readonly [readonly Slab[], readonly Slab[]] {
  const last = page.notes.at(-1);
  let height = last ? 0 : ruleAbove + ruleBelow;
  let after = last?.after ?? 0;
  let fits = 0;
  let allowed = 0;
  for (const [index, slab] of slabs.entries()) {
    const gap = last || index > 0 ? Math.max(after, slab.before) : 0;
    if (height + gap + slab.height > room + 0.01) break;
    height += gap + slab.height;
    after = slab.after;
    fits = index + 1;
    if (!slab.keep) allowed = fits;
  }
  const count = allowed > 0 ? allowed : force ? fits : 0;
  if (count > 0 || !force) return [slabs.slice(0, count), slabs.slice(count)];
  const [first, ...others] = slabs;
  const parts = first?.kind === 'band' ? splitBand(first, room - height, true) : undefined;
  return parts ? [[parts[0]], [parts[1], ...others]] : [slabs.slice(0, 1), others];
}

function add(slabs: readonly Slab[], page: PageDraft): void {
  if (slabs.length === 0) return;
  page.notes.push(...slabs);
  page.notesHeight = ruleAbove + ruleBelow + heightOf(page.notes);
}
