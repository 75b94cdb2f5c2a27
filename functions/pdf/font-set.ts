import type { FaceId } from '../layout/types.ts';
import { embedFont } from './embed-font.ts';
import { type EncodedWord, encodeWord } from './encode-word.ts';
import { loadFace } from './load-face.ts';
import type { PackedDocument } from './packed-document.ts';
import type { KitReference } from './pdfkit.ts';

interface UsedFace {
  /** 1 for each glyph used. */
  readonly glyphs: Uint8Array;
  readonly words: Set<EncodedWord>;
  readonly reference: KitReference;
}

/** The faces a document uses, with the glyphs it uses of each; embedded as subsets at its end. */
export class FontSet {
  readonly #document: PackedDocument;
  readonly #faces = new Map<FaceId, UsedFace>();
  /** The dictionary of fonts that every page refers to. */
  readonly resources: KitReference<Record<string, KitReference>>;

  constructor(document: PackedDocument) {
    this.#document = document;
    this.resources = document.ref({}) as KitReference<Record<string, KitReference>>;
  }

  /** Name of a face in content streams. */
  name(face: FaceId): string {
    this.#use(face);
    return face;
  }

  /**
   * Shows text in a face: operand and operator. `space` is what every U+0020 gains, in 1/1000 of the size.
   */
  show(text: string, face: FaceId, space = 0): string {
    const used = this.#use(face);
    if (!text.includes(' ')) return shown(this.#word(text, face, used));
    const words = text.split(' ').map((word) => this.#word(word, face, used));
    const blank = this.#word(' ', face, used);
    const gap = -Math.round(space);
    // Nothing follows the space at the end of a line, so that it needs no stretching.
    const end = words.at(-1) === '' ? words.pop() : undefined;
    const content = words.join(gap === 0 ? blank : `${blank})${gap}(`);
    return shown(end === undefined ? content : content + blank);
  }

  /** Embeds the faces. */
  end(): void {
    for (const [face, { glyphs, reference }] of this.#faces)
      embedFont(this.#document, face, glyphs, reference);
    this.resources.end();
  }

  #word(word: string, face: FaceId, used: UsedFace): string {
    const encoded = encodeWord(word, face);
    if (!used.words.has(encoded)) {
      used.words.add(encoded);
      for (const glyph of encoded.glyphs) used.glyphs[glyph] = 1;
    }
    return encoded.content;
  }

  #use(face: FaceId): UsedFace {
    let used = this.#faces.get(face);
    if (!used) {
      used = {
        glyphs: new Uint8Array(loadFace(face).glyphs),
        words: new Set(),
        reference: this.#document.ref({}),
      };
      this.#faces.set(face, used);
      this.resources.data[face] = used.reference;
    }
    return used;
  }
}

const shown = (content: string) => (content.includes(')') ? `[(${content})]TJ` : `(${content})Tj`);
