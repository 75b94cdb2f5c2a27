import type { Align, Paragraph } from '../../document/types.ts';

/** How a paragraph is set. Lengths are in points. */
export interface TextFormat {
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly align: Align;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Whether the lines are brought to like lengths, as in titles; centred lines always are. */
  readonly balanced?: boolean;
  /** Indent of the first line, and the least space above and below. */
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
}

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A page format with its margins. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
}

export interface TableStyle {
  readonly size: number;
  /** Smallest size tried before the table moves to a page turned on its side. */
  readonly leastSize: number;
  /** Leading as a multiple of the size. */
  readonly leading: number;
  readonly padX: number;
  readonly padY: number;
  /** All cells in a grid, or horizontal rules only. */
  readonly rules: 'grid' | 'open';
  readonly before: number;
  readonly after: number;
}

export interface HeadingFormat extends TextFormat {
  /** Set in the middle, in spite of `align`, where the text starts with one of these words (`Chương`). */
  readonly centredAfter?: readonly string[];
}

/** Where pages bear their number: never the first page of the document or of an annex. */
export interface PageNumberStyle {
  readonly size: number;
  readonly place: 'top-centre' | 'top-right';
  /** y of the baseline from the top of the page. */
  readonly baseline: number;
}

/** The top of an official document, from the parent body to the subject. */
export interface OfficialStyle {
  /** What stands at the top right, in bold lines, with a rule below the last. */
  readonly nation: readonly { readonly text: string; readonly size: number }[];
  readonly parentSize: number;
  readonly issuerSize: number;
  /** Share of the issuer's width taken by the rule below it. */
  readonly issuerRule?: number;
  /** What stands below the issuer instead of a rule. */
  readonly issuerMark?: string;
  readonly numberPrefix: string;
  readonly numberSize: number;
  readonly dateSize: number;
  readonly typeSize: number;
  readonly subjectSize: number;
  /** Share of the subject's width taken by the rule below it. */
  readonly subjectRule: number;
  /** Before the subject of a letter, which stands below its number. */
  readonly letterPrefix: string;
  readonly letterSize: number;
}

/** The foot of a document: recipients at the left, who signed at the right. */
export interface ClosingStyle {
  readonly recipientsTitle: TextFormat;
  readonly recipient: TextFormat;
  /** What each recipient, and the last, ends with. */
  readonly recipientEnd: { readonly each: string; readonly last: string };
  /** Mandate and role. */
  readonly mandate: TextFormat;
  readonly role: TextFormat;
  /** Whether mandate and role are set in capitals. */
  readonly capitals: boolean;
  readonly name: TextFormat;
  /** Room for the signature between role and name. */
  readonly signatureSpace: number;
}

/** The title block of an article. */
export interface ArticleStyle {
  readonly issuer: TextFormat;
  readonly title: TextFormat;
  readonly subject: TextFormat;
  readonly details: TextFormat;
  readonly summary: TextFormat;
}

/** Words that a profile adds to the author's. */
export interface ProfileWords {
  readonly contents: string;
  readonly figure: string;
  readonly recipients: string;
  readonly number: string;
}

/** Everything a profile decides, as data. */
export interface ProfileStyle {
  readonly portrait: Sheet;
  readonly landscape: Sheet;
  readonly body: TextFormat;
  /** Whether a paragraph that opens a section has no indent. */
  readonly flushOpening: boolean;
  /** By level, the highest below the title first. */
  readonly headings: readonly HeadingFormat[];
  readonly annex: TextFormat;
  readonly roles: Readonly<Record<NonNullable<Paragraph['role']>, TextFormat>>;
  readonly quote: {
    readonly indent: number;
    readonly size: number;
    readonly leading: number;
    readonly bar: boolean;
  };
  readonly code: TextFormat;
  readonly caption: TextFormat;
  readonly table: TableStyle;
  readonly note: TextFormat;
  readonly contents: { readonly title: TextFormat; readonly entry: TextFormat; readonly indent: number };
  /** Indent of the items' text on the page, and in cells, notes and lists inside lists. */
  readonly list: { readonly indent: number; readonly nested: number; readonly gap: number };
  readonly pageNumber: PageNumberStyle;
  /** The title on top of every page but the first. */
  readonly runningHeader?: { readonly format: TextFormat; readonly baseline: number; readonly rule: number };
  /** What opens the document: a letterhead, or an article's title block. */
  readonly opening:
    | { readonly kind: 'official'; readonly official: OfficialStyle }
    | { readonly kind: 'article'; readonly article: ArticleStyle };
  readonly closing: ClosingStyle;
  readonly words: ProfileWords;
}

/** A profile's style and the day since which it is the rule. */
export interface DatedStyle {
  /** ISO 8601. */
  readonly since: string;
  readonly style: ProfileStyle;
}
