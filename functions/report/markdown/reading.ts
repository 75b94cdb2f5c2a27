import type { Block, ImageSource, Report, Warning } from '../../document/types.ts';
import type { Parsed } from './parse-markdown.ts';

/** Turns a piece of HTML into blocks; the names of its pictures begin with `prefix`. */
export type ReadHtml = (
  html: string,
  prefix: string,
) => Pick<Report, 'blocks' | 'footnotes' | 'images' | 'warnings'>;

/** What the handlers of one text share. */
export interface Reading {
  readonly notes: Parsed['notes'];
  readonly readHtml: ReadHtml;
  /** Pictures by the address that the text gives them. */
  readonly images: Map<string, { readonly name: string; readonly source: ImageSource }>;
  /** How many folders the report's key has: a picture's path may climb as many. */
  readonly folders: number;
  /** Definitions of notes by label, as they are met. */
  readonly definitions: Map<string, Block[]>;
  readonly warnings: Warning[];
}

/** Name of a note in the report. */
export function noteId(number: number): string {
  return `note-${number + 1}`;
}
