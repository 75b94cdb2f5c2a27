import PDFDocument from 'pdfkit';

/**
 * The part of PDFKit 0.20 that the press stands on: objects, pages, catalog and information dictionary.
 * Names that begin with an underscore are PDFKit's own; `packed-document.test.ts` notices when they change.
 */
export interface Kit extends NodeJS.ReadableStream {
  readonly page: KitPage;
  /** Entries of the information dictionary. */
  info: Record<string, unknown>;
  ref(data?: unknown): KitReference;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
  end(): void;
  push(chunk: null): boolean;
  readonly _root: KitReference<Record<string, unknown>>;
  readonly _info: KitReference;
  _id: Uint8Array;
  /** Bytes written so far. */
  readonly _offset: number;
  /** One entry per object number, from 1. */
  readonly _offsets: (number | null)[];
  _write(data: string | Uint8Array): void;
  /** Counts an object as written. */
  _refEnd(reference: KitReference): void;
}

/** An indirect object; `buffer` holds its stream. */
export interface KitReference<Data = unknown> {
  readonly id: number;
  data: Data;
  offset: number;
  compress: boolean;
  buffer: Uint8Array[];
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
  finalize(): void;
  toString(): string;
}

export interface KitPage {
  readonly dictionary: KitReference<Record<string, unknown>>;
  readonly resources: KitReference<Record<string, unknown>>;
  write(chunk: Uint8Array): void;
}

/** PDFKit's document class, typed as the part above. */
export const KitDocument = PDFDocument as unknown as new (options: object) => Kit;
