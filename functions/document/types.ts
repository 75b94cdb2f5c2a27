/**
 * The document model: what every reader produces and every profile typesets.
 * Plain immutable data, so that it can be compared, stored and printed. Lengths are in points (1/72 in).
 */

/** How a stretch of text is set apart from its paragraph. Absent means no. */
export interface Marks {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  readonly smallCaps?: boolean;
  readonly script?: 'super' | 'sub';
}

/** A stretch of text in one style. `text` is NFC, holds no control characters, and is never empty. */
export interface TextInline {
  readonly kind: 'text';
  readonly text: string;
  readonly marks?: Marks;
  /** Where the text leads: `http:`, `https:`, `mailto:`, `tel:` or `#heading-id`; nothing else passes. */
  readonly href?: string;
  /** BCP 47 language where it differs from the document's. */
  readonly language?: string;
}

/** A forced line break inside a paragraph. */
export interface BreakInline {
  readonly kind: 'break';
}

/** A tab: text after it starts at the next stop, with an optional leader. */
export interface TabInline {
  readonly kind: 'tab';
  readonly leader?: 'dots' | 'line';
}

/** A reference to `Document.footnotes[note]`. */
export interface NoteInline {
  readonly kind: 'note';
  readonly note: string;
}

/** A picture on the line of text. */
export interface ImageInline {
  readonly kind: 'image';
  /** Key of the image in the document's (or report's) `images`. */
  readonly image: string;
  readonly alt: string;
  /** Wanted size in points; the natural size where absent. */
  readonly width?: number;
  readonly height?: number;
}

export type Inline = TextInline | BreakInline | TabInline | NoteInline | ImageInline;

export type Align = 'left' | 'center' | 'right' | 'justify';

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the highest below the document's title. */
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** The text with its number as the author wrote it (`I. KẾT QUẢ`). */
  readonly inlines: readonly Inline[];
  readonly align?: Align;
  /** Set where something links to it; ASCII, unique in the document. */
  readonly id?: string;
  /** An annex starts a page of its own and its page numbers start again. */
  readonly annex?: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
  /** The profile's alignment where absent. */
  readonly align?: Align;
  /** Points from the text's left and right edge, and of the first line relative to `left`. */
  readonly indent?: { readonly left?: number; readonly right?: number; readonly firstLine?: number };
  /** What the paragraph is, where that changes how it is set. */
  readonly role?: 'addressees' | 'byline' | 'caption' | 'lead' | 'place-and-date' | 'signature';
}

export interface ListItem {
  /** What stands before the item, as printed: `1.`, `a)`, `-`, `•`. */
  readonly label: string;
  readonly blocks: readonly Block[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface Quote {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

/** Preformatted text; lines end with `\n`. */
export interface Code {
  readonly kind: 'code';
  readonly text: string;
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** How many columns and rows the cell covers; 1 where absent. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** A header of its row or column, also outside the head rows. */
  readonly header?: boolean;
  readonly align?: Align;
}

export interface Column {
  readonly align?: Align;
  /** Relative width as the author set it; columns are measured where absent. */
  readonly width?: number;
}

/**
 * A table. Rows list only the cells that start in them; a cell covered by a span is not repeated.
 * Invariant: with spans applied every row covers exactly `columns.length` columns.
 */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** How many of the first rows are the head, repeated on every page. */
  readonly headRows: number;
  readonly rows: readonly { readonly cells: readonly Cell[] }[];
  readonly caption?: readonly Inline[];
  /** Without rules: a table that only lays text out. */
  readonly plain?: boolean;
}

export interface Figure {
  readonly kind: 'figure';
  readonly image: string;
  readonly alt: string;
  readonly caption?: readonly Inline[];
  readonly width?: number;
  readonly height?: number;
}

/** A line across the page, or a break of thought. */
export interface Rule {
  readonly kind: 'rule';
}

export interface PageBreak {
  readonly kind: 'page-break';
}

export type Block = Heading | Paragraph | List | Quote | Code | Table | Figure | Rule | PageBreak;

export type Profile = 'article' | 'state' | 'party';

export interface Signer {
  /** `Chủ tịch`. */
  readonly role?: string;
  /** `Nguyễn Văn A`. */
  readonly name?: string;
  /** On whose behalf: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `T/M BAN CHẤP HÀNH`. May hold several lines (`\n`). */
  readonly mandate?: string;
}

/** What is known of a report. Every string is NFC and on one line. */
export interface Metadata {
  readonly title: string;
  /** `05/BC-UBND`, `12-NQ/ĐU`. */
  readonly number?: string;
  /** In words, capitalised: `Báo cáo`. */
  readonly type?: string;
  /** The issuing body, in sentence case. */
  readonly issuer?: string;
  readonly parentIssuer?: string;
  readonly place?: string;
  /** ISO 8601 day; absent where the year is not certain. */
  readonly date?: string;
  readonly subject?: string;
  readonly signer?: Signer;
  readonly recipients: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly profile: Profile;
  /** Whether a table of contents is wanted. */
  readonly toc?: boolean;
  readonly author?: string;
  readonly summary?: string;
}

/** A decoded picture, ready to be placed in a PDF: no CMYK, no EXIF, orientation applied. */
export interface Image {
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Dots per inch where the file says; 96 where absent. */
  readonly dpi?: number;
}

/** Something a reader assumed, changed or left out, for the desk: the report is published all the same. */
export interface Warning {
  readonly code: string;
  /** Where in the upload, in words or as a path. */
  readonly path?: string;
  readonly vi: string;
  readonly en: string;
}

/** A picture as a reader found it. */
export type ImageSource =
  /** Inside the upload. */
  | { readonly kind: 'embedded'; readonly bytes: Uint8Array }
  /** Beside the upload in the bucket, relative to its key, percent-decoded. */
  | { readonly kind: 'beside'; readonly path: string };

/**
 * What an author sent, as a reader understood it: untrusted, its metadata partial, its pictures not decoded.
 * `metadata` holds what the file itself says, already merged by precedence (text, properties, front matter).
 */
export interface Report {
  readonly metadata: Partial<Metadata>;
  readonly blocks: readonly Block[];
  readonly footnotes: Readonly<Record<string, readonly Block[]>>;
  readonly images: Readonly<Record<string, ImageSource>>;
  readonly warnings: readonly Warning[];
}

/** A document ready to be typeset: valid by construction (see `compose`). */
export interface Document {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly footnotes: Readonly<Record<string, readonly Block[]>>;
  readonly images: Readonly<Record<string, Image>>;
}
