import { limits } from '../../document/limits.ts';
import { Rejected } from '../../document/rejected.ts';
import type { ImageSource } from '../../document/types.ts';
import { isPrintableImage } from '../flow/is-printable-image.ts';
import type { Package } from './package/open-package.ts';
import type { Relationships } from './package/read-relationships.ts';

const nothing = new Uint8Array(0);

/** The pictures of a file: all are inflated beforehand, those that the text shows are given out. */
export class Images {
  readonly #parts = new Map<string, Uint8Array>();
  #size = 0;
  readonly #shown: Record<string, ImageSource> = {};

  /**
   * Inflates the pictures a part points to and keeps those that can be printed: they hardly compress, so that together
   * they are no larger than an upload may be. Throws `Rejected` as `Package.read` does, and `too-large`.
   */
  async load(pack: Package, relationships: Relationships): Promise<void> {
    for (const { type, target, external } of relationships.values()) {
      if (type !== 'image' || external || this.#parts.has(target)) continue;
      const bytes = await pack.read(target, limits.uploadBytes);
      if (!bytes) continue;
      const kept = isPrintableImage(bytes) ? bytes : nothing;
      this.#size += kept.length;
      if (this.#size > limits.uploadBytes) throw new Rejected('too-large', { what: target });
      this.#parts.set(target, kept);
    }
  }

  /** Bytes of a picture, none where it cannot be printed; undefined where the file lacks it. */
  get(target: string): Uint8Array | undefined {
    return this.#parts.get(target);
  }

  /** Gives a picture out and returns its key. */
  show(target: string, bytes: Uint8Array): string {
    this.#shown[target] = { kind: 'embedded', bytes };
    return target;
  }

  /** The pictures given out, by key. */
  get shown(): Readonly<Record<string, ImageSource>> {
    return this.#shown;
  }
}
