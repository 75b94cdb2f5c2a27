import { limits } from '../../document/limits.ts';
import type { ImageSource } from '../../document/types.ts';
import type { Package } from './package/open-package.ts';
import type { Relationships } from './package/read-relationships.ts';

/** The pictures of a file: all are inflated beforehand, those that the text shows are given out. */
export class Images {
  readonly #parts = new Map<string, Uint8Array>();
  readonly #shown: Record<string, ImageSource> = {};

  /** Inflates the pictures a part points to. Throws `Rejected` as `Package.read` does. */
  async load(pack: Package, relationships: Relationships): Promise<void> {
    for (const { type, target, external } of relationships.values()) {
      if (type !== 'image' || external || this.#parts.has(target)) continue;
      const bytes = await pack.read(target, limits.uploadBytes);
      if (bytes) this.#parts.set(target, bytes);
    }
  }

  /** Bytes of a picture; undefined where the file lacks it. */
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
