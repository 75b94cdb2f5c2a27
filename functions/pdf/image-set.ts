import type { Image } from '../document/types.ts';
import { embedImage } from './embed-image.ts';
import type { PackedDocument } from './packed-document.ts';
import type { KitReference } from './pdfkit.ts';

/** The pictures of a document, each embedded when it is first used. */
export class ImageSet {
  readonly #document: PackedDocument;
  readonly #images: Readonly<Record<string, Image>>;
  readonly #embedded = new Map<string, { readonly name: string; readonly reference: KitReference }>();

  constructor(document: PackedDocument, images: Readonly<Record<string, Image>>) {
    this.#document = document;
    this.#images = images;
  }

  /** Makes a picture available to the current page, and returns its name there. */
  use(key: string): string {
    let embedded = this.#embedded.get(key);
    if (!embedded) {
      const image = this.#images[key];
      if (!image) throw new Error(`no image ${key}`);
      embedded = {
        name: `I${this.#embedded.size + 1}`,
        reference: embedImage(this.#document, image),
      };
      this.#embedded.set(key, embedded);
    }
    const resources = this.#document.page.resources.data;
    resources.XObject = { ...(resources.XObject as object), [embedded.name]: embedded.reference };
    return embedded.name;
  }
}
