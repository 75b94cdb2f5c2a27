/**
 * The result of layout: pages of placed boxes, as plain data that can be compared and printed as JSON.
 * Lengths are in points (1/72 in). The origin of a page is its top left corner, y grows downwards.
 * Boxes of a page stand in reading order. Painting decides nothing: what is not here is not drawn.
 */

/** A face of the body family, or a fallback for characters it lacks. `code` is fixed-width. */
export type FaceId = 'regular' | 'italic' | 'bold' | 'boldItalic' | 'code' | 'symbols';

/** Index into `Layout.elements`, or why the box is no content (PDF 32000-1, 14.8.2.2). */
export type Owner = number | 'pagination' | 'layout';

/** A stretch of one line in one face and size. `text` is NFC, spaces included as U+0020 or U+00A0. */
export interface TextBox {
  readonly kind: 'text';
  readonly owner: Owner;
  readonly x: number;
  /** y of the baseline, `rise` not included. */
  readonly baseline: number;
  readonly text: string;
  readonly face: FaceId;
  readonly size: number;
  /** Added to every U+0020, points: justification. Absent is 0. */
  readonly wordSpacing?: number;
  /** Upwards shift of super- and subscripts, points. */
  readonly rise?: number;
  /**
   * Width set, with kerning and word spacing: what follows starts at `x + width`.
   * A line that goes on ends with a U+0020, so that extracted words stay apart; `width` leaves it out.
   */
  readonly width: number;
  /** What the box says to readers and extraction (ActualText) where `text` is not it: small capitals. */
  readonly actual?: string;
  readonly language?: string;
  /** Characters that no face has, drawn as a box with the code point; ActualText carries the character. */
  readonly missing?: boolean;
}

/** A filled rectangle, black unless `gray` (0 black to 1 white) says otherwise: rules, table lines, strikes. */
export interface RuleBox {
  readonly kind: 'rule';
  readonly owner: Owner;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly gray?: number;
}

export interface ImageBox {
  readonly kind: 'image';
  readonly owner: Owner;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Key of the document's images. */
  readonly image: string;
}

/** The active area of a link; a link broken over lines has one box a line. Draws nothing. */
export interface LinkBox {
  readonly kind: 'link';
  /** The element of role `Link`. */
  readonly owner: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** An absolute address, or `#destination`. */
  readonly href: string;
  /** What the link says, for screen readers. */
  readonly contents: string;
}

/** Places an element that has no ink (an empty cell) in the reading order. Draws nothing. */
export interface MarkBox {
  readonly kind: 'mark';
  readonly owner: number;
}

export type Box = TextBox | RuleBox | ImageBox | LinkBox | MarkBox;

/** A named place, ASCII. */
export interface Destination {
  readonly name: string;
  readonly y: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** What is printed as the page's number and shown by viewers; annexes start again. */
  readonly label: string;
  readonly boxes: readonly Box[];
  readonly destinations: readonly Destination[];
}

export type Role =
  | 'Document'
  | 'Sect'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Code'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'Link'
  | 'Note'
  | 'Reference'
  | 'Span'
  | 'TOC'
  | 'TOCI';

/**
 * A node of the structure tree. Element 0 is the `Document`; a parent comes before its children.
 * Children of an element, and its own content among them, are ordered by their first box in reading order.
 */
export interface StructureElement {
  readonly role: Role;
  /** Index of the parent; absent for element 0 only. */
  readonly parent?: number;
  readonly alt?: string;
  /** BCP 47, where it differs from the document's. */
  readonly language?: string;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly scope?: 'Row' | 'Column' | 'Both';
  readonly listNumbering?:
    | 'None'
    | 'Disc'
    | 'Decimal'
    | 'UpperRoman'
    | 'LowerRoman'
    | 'UpperAlpha'
    | 'LowerAlpha';
  /** Unique in the document, ASCII: required of a Note. */
  readonly id?: string;
}

export interface OutlineItem {
  readonly title: string;
  /** 1 is the outermost. */
  readonly level: number;
  /** Index into `Layout.pages`. */
  readonly page: number;
  readonly y: number;
}

export interface Layout {
  readonly pages: readonly Page[];
  readonly elements: readonly StructureElement[];
  /** In document order. */
  readonly outline: readonly OutlineItem[];
}

/** Vertical measures of a face in 1/1000 of its size. */
export interface FaceMetrics {
  readonly ascent: number;
  /** Positive, below the baseline. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/** What layout asks of fonts. The tests use a fixed-width one: width = characters x size / 2. */
export interface Measurer {
  /**
   * Advance width of `text` set in one face, kerning included, in 1/1000 of the size. No line breaks in `text`.
   * No kerning across U+0020, in measuring and in painting: a line is as wide as its words and spaces.
   * A character that `faces` calls missing is as wide here as its box will be drawn.
   */
  width(text: string, face: FaceId): number;
  metrics(face: FaceId): FaceMetrics;
  /**
   * Splits text by the face that has its characters: `face` itself, or a fallback, or `missing` where none has.
   * Returns one part for text that the face has whole, which is the common case.
   */
  faces(
    text: string,
    face: FaceId,
  ): readonly { readonly text: string; readonly face: FaceId; readonly missing?: boolean }[];
}
