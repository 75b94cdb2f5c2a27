import type { Note } from '../notes.ts';
import type { FaceId } from '../types.ts';

/** A stretch of a paragraph in one face, size and owner. White space in `text` is single U+0020. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly face: FaceId;
  /** Points. */
  readonly size: number;
  /** Points above the baseline. */
  readonly rise: number;
  /** Structure element. */
  readonly owner: number;
  readonly language: string | undefined;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly missing: boolean;
  /** What is said, character for character, where `text` shows something else (small capitals). */
  readonly said: string | undefined;
  readonly link: { readonly element: number; readonly href: string } | undefined;
  /** The note that this run calls. */
  readonly note: Note | undefined;
  /** Stretches of this run in other faces, by face, for words that `face` lacks. */
  readonly fallbacks: Map<string, TextRun>;
}

/** A picture on the line, scaled to fit. */
export interface ImageRun {
  readonly kind: 'image';
  readonly image: string;
  readonly width: number;
  readonly height: number;
  /** The element of role Figure. */
  readonly owner: number;
}

export interface TabRun {
  readonly kind: 'tab';
  readonly leader: 'dots' | 'line' | undefined;
}

/** A forced line end. */
export interface BreakRun {
  readonly kind: 'break';
}

export type Run = TextRun | ImageRun | TabRun | BreakRun;
