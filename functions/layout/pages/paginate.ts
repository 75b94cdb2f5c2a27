import { limits } from '../../document/limits.ts';
import { Rejected } from '../../document/rejected.ts';
import type { ProfileStyle } from '../profiles/style.ts';
import { type BandSlab, heightOf, type Slab } from '../slabs.ts';
import { splitBand } from '../tables/split-band.ts';
import { addNotes, carryNotes, type NoteShelf, spaceForNotes } from './foot-notes.ts';
import { draftPage, type PageDraft, roomOf } from './page-draft.ts';
import { placeSlab } from './place-slab.ts';
import { placeTableHead } from './place-table-head.ts';

/** A band shorter than this share of the text's height moves to the next page rather than being divided. */
const dividedFrom = 0.22;
const rounding = 0.01;

/**
 * Distributes slabs over pages. Slabs that keep together move together; what is taller than a page is divided.
 * Every turn of the loop places something or opens a page, and on a fresh page something is always placed, so that
 * it ends for any input. Throws `Rejected('too-many-pages')`.
 */
export function paginate(slabs: readonly Slab[], style: ProfileStyle): readonly PageDraft[] {
  const pages: PageDraft[] = [];
  const shelf: NoteShelf = { placed: new Set(), carried: [] };
  const open = (next: Slab | undefined, annex = false): PageDraft => {
    const page = openPage(next, annex, pages, shelf, style);
    pages.push(page);
    return page;
  };
  let page = open(slabs[0]);
  // What remains of a band divided at the end of the page before, and the slab that a page was opened for.
  let rest: BandSlab | undefined;
  let opened = 0;
  for (let index = 0; index < slabs.length; ) {
    const slab = rest ?? slabs[index]!;
    if (opened !== index && slab.opens && (!page.fresh || slab.opens === 'annex')) {
      page = open(slab, slab.opens === 'annex');
    } else if ((slab.landscape === true) !== page.landscape) {
      page = open(slab);
    }
    opened = index;
    const group = groupAt(slabs, index, rest, page);
    if (fits(group, page, shelf)) {
      putAll(group, page, shelf);
      index += group.length;
      rest = undefined;
      continue;
    }
    const isEmpty = page.fresh && !page.carried;
    const parted = divideGroup(group, page, shelf, isEmpty) ?? (isEmpty ? partGroup(group, page) : undefined);
    if (parted) {
      putAll(parted.placed, page, shelf);
      index += parted.placed.length - (parted.rest ? 1 : 0);
      rest = parted.rest;
      if (index < slabs.length) page = open(rest ?? slabs[index], opensAnnex(rest, slabs[index]));
      opened = index;
      continue;
    }
    page = open(slab);
  }
  while (shelf.carried.length > 0) page = open(undefined);
  return pages;
}

function opensAnnex(rest: Slab | undefined, next: Slab | undefined): boolean {
  return !rest && next?.opens === 'annex';
}

function openPage(
  next: Slab | undefined,
  annex: boolean,
  pages: readonly PageDraft[],
  shelf: NoteShelf,
  style: ProfileStyle,
): PageDraft {
  if (pages.length >= limits.pages) throw new Rejected('too-many-pages', { limit: limits.pages });
  const landscape = next?.landscape === true;
  const sheet = landscape ? style.landscape : style.portrait;
  const number = annex ? 1 : (pages.at(-1)?.number ?? 0) + 1;
  const page = draftPage(pages.length, number, sheet, landscape);
  carryNotes(page, shelf, next === undefined);
  if (next?.kind === 'band') placeTableHead(next, page);
  return page;
}

/** The slabs from `index` that want to stand on one page; never more than fill one. */
function groupAt(slabs: readonly Slab[], index: number, rest: Slab | undefined, page: PageDraft): Slab[] {
  const { sheet } = page;
  const tallest = sheet.height - sheet.margins.top - sheet.margins.bottom;
  const group: Slab[] = [];
  let height = 0;
  for (let at = index; at < slabs.length; at++) {
    const slab = at === index ? (rest ?? slabs[at]!) : slabs[at]!;
    const leaves = (slab.landscape === true) !== page.landscape || slab.opens !== undefined;
    if (at > index && leaves) break;
    group.push(slab);
    height += slab.height;
    if (!slab.keep || height > tallest) break;
  }
  return group;
}

/** Height of slabs below what stands on the page, gaps included. */
function heightBelow(slabs: readonly Slab[], page: PageDraft): number {
  const [first] = slabs;
  return first ? gapAbove(first, page) + heightOf(slabs) : 0;
}

function gapAbove(slab: Slab, page: PageDraft): number {
  return page.fresh ? 0 : Math.max(page.after, slab.before);
}

function fits(group: readonly Slab[], page: PageDraft, shelf: NoteShelf): boolean {
  return heightBelow(group, page) + spaceForNotes(group, page, shelf) <= roomOf(page) + rounding;
}

/** Places slabs, and then their notes: notes must not take the room of slabs that belong together. */
function putAll(slabs: readonly Slab[], page: PageDraft, shelf: NoteShelf): void {
  for (const slab of slabs) {
    const y = page.y + gapAbove(slab, page);
    placeSlab(slab, page.sheet.margins.left, y, page);
    page.y = y + slab.height;
    page.after = slab.after;
    page.fresh = false;
  }
  for (const slab of slabs) addNotes(slab, page, shelf);
}

interface Parted {
  readonly placed: readonly Slab[];
  readonly rest: BandSlab | undefined;
}

/** Divides the band that a group ends with, so that the group's first part fits. */
function divideGroup(
  group: readonly Slab[],
  page: PageDraft,
  shelf: NoteShelf,
  isEmpty: boolean,
): Parted | undefined {
  const band = group.at(-1);
  if (band?.kind !== 'band') return undefined;
  const before = group.slice(0, -1);
  const gap = before.length > 0 ? Math.max(before.at(-1)!.after, band.before) : gapAbove(band, page);
  const room = roomOf(page) - heightBelow(before, page) - gap - spaceForNotes(before, page, shelf);
  const { height, margins } = page.sheet;
  const worthwhile = band.rows[0]! > (height - margins.top - margins.bottom) * dividedFrom;
  if (!isEmpty && !worthwhile && band.rows[0]! > room) return undefined;
  let parts = room > 0 ? splitBand(band, room, isEmpty) : undefined;
  const notes = parts ? spaceForNotes([parts[0]], page, shelf) : 0;
  if (parts && notes > 0 && parts[0].height + notes > room) {
    parts = splitBand(band, room - notes, isEmpty) ?? (isEmpty ? parts : undefined);
  }
  return parts && parts[0].height <= room + rounding
    ? { placed: [...before, parts[0]], rest: parts[1] }
    : undefined;
}

/** On an empty page: as much of the group as fits, one slab at least. */
function partGroup(group: readonly Slab[], page: PageDraft): Parted {
  let count = 1;
  while (count < group.length && heightBelow(group.slice(0, count + 1), page) <= roomOf(page)) count++;
  return { placed: group.slice(0, count), rest: undefined };
}
