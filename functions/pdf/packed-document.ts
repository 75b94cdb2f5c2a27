import { createHash } from 'node:crypto';
import { deflate } from './deflate.ts';
import { KitDocument, type KitReference } from './pdfkit.ts';
import { serialize } from './serialize.ts';

/** Objects per object stream: more compress better, fewer are found faster by a viewer. */
const objectsPerStream = 200;

/**
 * A PDFKit document that packs its objects into object streams and ends in a cross-reference stream
 * (PDF 32000-1, 7.5.7 and 7.5.8), which halves a tagged file. Its identifier is a hash of its contents,
 * and it takes objects that are already written out, for those that come by the thousand.
 */
export class PackedDocument extends KitDocument {
  readonly #packed: { readonly id: number; readonly body: string }[] = [];
  /** Where packed objects are, by number: the object stream times `objectsPerStream`, plus the place in it. */
  readonly #places: number[] = [];
  readonly #hash = createHash('sha256');

  constructor(language: string) {
    super({
      autoFirstPage: false,
      font: null,
      pdfVersion: '1.7',
      lang: language,
      displayTitle: true,
      tagged: true,
      info: {},
    });
    // PDFKit dates a document by the clock.
    this.info = {};
  }

  /** Called by PDFKit's constructor too, before the fields above exist. */
  override ref(data?: unknown): KitReference {
    const reference = super.ref(data ?? {});
    reference.finalize = () => this.#finish(reference);
    return reference;
  }

  /** Sets `count` object numbers aside, and returns the first. */
  reserve(count: number): number {
    const first = this._offsets.length + 1;
    for (let i = 0; i < count; i++) this._offsets.push(null);
    return first;
  }

  /** Writes an object under a reserved number; `body` is in PDF syntax, Latin-1. */
  pack(id: number, body: string): void {
    this.#packed.push({ id, body });
    if (this.#packed.length >= objectsPerStream) this.#flush();
  }

  /** Writes an object under a new number, and returns the number. */
  add(body: string): number {
    const id = this.reserve(1);
    this.pack(id, body);
    return id;
  }

  override _write(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
    // PDFKit's constructor writes the header, before there is a hash.
    if (#hash in this) this.#hash.update(bytes);
    super._write(bytes);
  }

  /** PDFKit's own metadata are not escaped and name one standard only. */
  endMetadata(): void {}

  #finish(reference: KitReference): void {
    if (reference.buffer.length === 0) this.pack(reference.id, serialize(reference.data));
    else {
      const [only] = reference.buffer;
      const bytes = only && reference.buffer.length === 1 ? only : Buffer.concat(reference.buffer);
      this.#writeStream(reference.id, reference.data as object, reference.compress ? deflate(bytes) : bytes);
      reference.buffer = [];
    }
    reference.offset = this._offsets[reference.id - 1] ?? 0;
    this._refEnd(reference);
  }

  #writeStream(id: number, data: object, bytes: Uint8Array): void {
    this._offsets[id - 1] = this._offset;
    this._write(`${id} 0 obj\n${serialize({ ...data, Length: bytes.length })}\nstream`);
    this._write(bytes);
    this._write('\nendstream\nendobj');
  }

  #flush(): void {
    if (this.#packed.length === 0) return;
    const stream = this.reserve(1);
    let [head, offset] = ['', 0];
    this.#packed.forEach(({ id, body }, index) => {
      this.#places[id] = stream * objectsPerStream + index;
      head += `${id} ${offset} `;
      offset += body.length + 1;
    });
    const bytes = Buffer.from(`${head}\n${this.#packed.map(({ body }) => `${body}\n`).join('')}`, 'latin1');
    const data = { Type: 'ObjStm', N: this.#packed.length, First: head.length + 1, Filter: 'FlateDecode' };
    this.#packed.length = 0;
    this.#writeStream(stream, data, deflate(bytes));
  }

  /** Replaces PDFKit's cross-reference table and trailer. */
  _finalize(): void {
    this.#flush();
    this._id = this.#hash.copy().digest().subarray(0, 16);
    const id = this.reserve(1);
    const start = this._offset;
    this._offsets[id - 1] = start;
    const data = {
      Type: 'XRef',
      Size: id + 1,
      W: [1, 4, 2],
      Root: this._root,
      Info: this._info,
      ID: [this._id, this._id],
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 12, Columns: 7 },
    };
    this.#writeStream(id, data, deflate(this.#crossReferences()));
    this._write(`startxref\n${start}\n%%EOF`);
    this.push(null);
  }

  /** The entries in fields of 1, 4 and 2 bytes, each row as the difference from the one above. */
  #crossReferences(): Uint8Array {
    const rows = Buffer.alloc(7 * (this._offsets.length + 1));
    rows.writeUInt16BE(0xffff, 5);
    this._offsets.forEach((offset, i) => {
      const place = this.#places[i + 1];
      const row = 7 * (i + 1);
      rows.writeUInt8(place ? 2 : 1, row);
      rows.writeUInt32BE(place ? Math.floor(place / objectsPerStream) : (offset ?? 0), row + 1);
      rows.writeUInt16BE(place ? place % objectsPerStream : 0, row + 5);
    });
    const filtered = Buffer.alloc((rows.length / 7) * 8);
    for (let i = 0; i < rows.length; i++) {
      const row = Math.floor(i / 7);
      filtered[8 * row] = 2;
      filtered[8 * row + 1 + (i % 7)] = rows[i]! - (rows[i - 7] ?? 0);
    }
    return filtered;
  }
}
