import type { Note } from './notes.ts';
import type { ImageBox, LinkBox, MarkBox, RuleBox, TextBox } from './types.ts';

type Loose<T> = { -readonly [Key in keyof T]: T[Key] };

/** A box before its slab is placed: x and y count from the slab's top left corner. */
export type LooseBox = Loose<TextBox> | Loose<RuleBox> | Loose<ImageBox> | Loose<LinkBox> | Loose<MarkBox>;

/**
 * A bar that accompanies slabs on their way down the page (beside a quote, behind code). Slabs with one `key`
 * that meet on a page share one bar, gaps included.
 */
export interface Bar {
  readonly key: object;
  readonly x: number;
  readonly width: number;
  readonly gray: number;
  /** How far the bar reaches above the first and below the last slab. */
  readonly overhang: number;
}

/** What every slab says to the page it wants to stand on. Heights are in points. */
interface Placing {
  height: number;
  /** Least space to the slab above; of two spaces that meet the larger counts, at the top of a page none. */
  before: number;
  after: number;
  /** No page ends after this slab unless it must. */
  keep: boolean;
  /** Starts a page; `annex` counts pages from 1 again. */
  opens?: 'page' | 'annex';
  /** Stands on a page turned on its side. */
  landscape?: boolean;
  bars?: readonly Bar[];
}

/** Material that is never divided: a line of text, a picture. Placed once: placing moves its boxes. */
export interface LineSlab extends Placing {
  readonly kind: 'line';
  readonly boxes: LooseBox[];
  notes?: Note[];
  /** Names of the places that start here. */
  destinations?: string[];
  /** Called with the page's index and the slab's y once it is placed. */
  placed?: (page: number, y: number) => void;
}

/** A cell of a band. */
export interface BandCell {
  /** First column, and how many it covers. */
  readonly column: number;
  readonly columnSpan: number;
  /** First row inside the band, and how many it covers. */
  readonly row: number;
  readonly rowSpan: number;
  readonly slabs: readonly Slab[];
  /** How the content stands in a cell taller than it. */
  readonly valign: 'top' | 'middle';
  /** The element of role TD or TH, where the band is part of a table. */
  readonly owner?: number;
}

/** What the rows of one table have in common. */
export interface TableFrame {
  readonly padX: number;
  readonly padY: number;
  /** Grid lines of the columns from the band's left edge, first and last included. */
  readonly edges: readonly number[];
  readonly x: number;
  readonly rules: 'grid' | 'open' | 'none';
  /** Set once the head is known: repeated on every page, its boxes copied as artifacts. */
  head?: { readonly bands: readonly BandSlab[]; readonly height: number };
}

/**
 * Rows of a table that row spans hold together (most often one row): may be divided between lines when it is
 * taller than what a page has left.
 */
export interface BandSlab extends Placing {
  readonly kind: 'band';
  readonly table: TableFrame;
  readonly cells: readonly BandCell[];
  /** Heights of the rows; their sum is `height`. */
  readonly rows: readonly number[];
  readonly part: 'head' | 'body';
  /** What follows below: rules differ after the head and at the table's end. */
  readonly ends: 'row' | 'head' | 'table';
}

export type Slab = LineSlab | BandSlab;

/** Height of slabs one below the other, gaps between them included. */
export function heightOf(slabs: readonly Slab[]): number {
  let height = 0;
  let after = 0;
  for (const [index, slab] of slabs.entries()) {
    height += slab.height + (index > 0 ? Math.max(after, slab.before) : 0);
    after = slab.after;
  }
  return height;
}

/** An undivided slab with the usual defaults. */
export function lineSlab(height: number, boxes: LooseBox[]): LineSlab {
  return { kind: 'line', height, before: 0, after: 0, keep: false, boxes };
}

/** Whether a slab holds anything that a screen reader would find. */
export function isRead(slab: Slab): boolean {
  if (slab.kind === 'band') return slab.cells.some((cell) => cell.slabs.some(isRead));
  return slab.boxes.some((box) => typeof box.owner === 'number');
}
