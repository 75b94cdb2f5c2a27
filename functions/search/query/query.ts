/** A word of a phrase, as the index knows it. */
export interface Step {
  /** Name in the index without marks; with a sign in front for dates, abbreviations and fields. */
  readonly folded: string;
  readonly form: string;
  /** Whether no other marks will do: the word as spelled, or without any. */
  readonly strict: boolean;
  /** Whether any word counts that begins so. */
  readonly prefix: boolean;
  /** Positions from the first word of the phrase. */
  readonly offset: number;
}

/** Words that stand together, in this order. */
export interface Phrase {
  readonly kind: 'phrase';
  readonly steps: readonly Step[];
  /** Whether this is how the reader typed it, so that the same form ranks first. */
  readonly typed: boolean;
}

/** A condition on the day of a report: days since 1970, both included. */
export interface DaySpan {
  readonly kind: 'days';
  readonly from: number;
  readonly to: number;
}

/** A condition on a report. */
export type Condition =
  | Phrase
  | DaySpan
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] };

/** One thing the reader asked for. */
export interface Clause {
  readonly condition: Condition;
  readonly negated: boolean;
  /** Where it stands in the query, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether it is text of the report: ranked, highlighted, corrected; not a field or a date range. */
  readonly text: boolean;
  /** Whether a form as typed is better than another with the same letters. */
  readonly exact: boolean;
}

/** What a reader asked for: every clause holds, or does not where it is negated. */
export interface Query {
  readonly source: string;
  readonly clauses: readonly Clause[];
  /** All words in a row, where there are several: better than the same words far apart. */
  readonly together: readonly Phrase[];
}
