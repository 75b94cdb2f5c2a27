import type { Sheet } from '../profiles/style.ts';
import type { LooseBox, Slab, TableFrame } from '../slabs.ts';
import type { Destination, RuleBox } from '../types.ts';

type OpenRule = { -readonly [Key in keyof RuleBox]: RuleBox[Key] };

/** A page while it is filled. */
export interface PageDraft {
  readonly index: number;
  readonly sheet: Sheet;
  readonly landscape: boolean;
  /** Counted from 1, again in each annex. */
  readonly number: number;
  readonly boxes: LooseBox[];
  readonly destinations: Destination[];
  /** Bottom of what stands on the page, and the space it wants below itself. */
  y: number;
  after: number;
  /** Nothing of the text stands here yet but a repeated head of a table. */
  fresh: boolean;
  /** Footnotes of this page and their height, the rule above them included. */
  readonly notes: Slab[];
  notesHeight: number;
  /** Whether notes of an earlier page go on here. */
  carried: boolean;
  /** Bars and column lines that may go on downwards. */
  readonly bars: Map<object, OpenRule>;
  readonly columnLines: Map<number, OpenRule>;
  /** The table whose rows were placed last. */
  table: TableFrame | undefined;
}

/** An empty page. */
export function draftPage(index: number, number: number, sheet: Sheet, landscape: boolean): PageDraft {
  return {
    index,
    sheet,
    landscape,
    number,
    boxes: [],
    destinations: [],
    y: sheet.margins.top,
    after: 0,
    fresh: true,
    notes: [],
    notesHeight: 0,
    carried: false,
    bars: new Map(),
    columnLines: new Map(),
    table: undefined,
  };
}

/** Space left above the notes, points. */
export function roomOf(page: PageDraft): number {
  return page.sheet.height - page.sheet.margins.bottom - page.notesHeight - page.y;
}
