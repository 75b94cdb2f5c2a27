import type { Metadata, Warning } from '../document/types.ts';
import type { Upload } from './ports.ts';

/** What publishing makes of an upload. */
export interface Rendered {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Text for the index, one block a line. */
  readonly text: string;
  readonly metadata: Metadata;
  readonly warnings: readonly Warning[];
  /** First page as PNG; absent where none could be made. */
  readonly picture?: Uint8Array;
}

/** Fetches pictures that stand beside a report, by upload key; keys that are not there are left out. */
export type LoadImages = (keys: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;

/**
 * Turns an upload into a PDF. Throws `Rejected` where the author must act and `MissingImages` where pictures
 * are not in the bucket (yet). The same upload, pictures and `version` give the same bytes.
 */
export interface Renderer {
  readonly version: string;
  render(upload: Upload, loadImages: LoadImages): Promise<Rendered>;
}

/** Thrown where a report names pictures that the bucket does not hold. */
export class MissingImages extends Error {
  override readonly name = 'MissingImages';
  /** Upload keys. */
  readonly keys: readonly string[];

  constructor(keys: readonly string[]) {
    super(`missing images: ${keys.join(', ')}`);
    this.keys = keys;
  }
}
