/** Version of the file format; a segment of another one cannot be read. */
export const segmentFormat = 1;

/** Bytes of a page: long posting lists want large ones, a segment of a few reports is mostly empty pages. */
export function pageSize(reports: number): number {
  return reports < 256 ? 4_096 : 16_384;
}

/** One segment is one SQLite file that never changes once it is written. Reports are numbered from 0. */
export const schema = `
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  PRAGMA user_version = ${segmentFormat};
  CREATE TABLE report (number INTEGER PRIMARY KEY, id TEXT NOT NULL, version INTEGER NOT NULL,
    title TEXT NOT NULL, about BLOB NOT NULL);
  CREATE TABLE passage (place INTEGER PRIMARY KEY, text BLOB NOT NULL);
  CREATE TABLE term (folded TEXT NOT NULL, form TEXT NOT NULL, reports BLOB NOT NULL, positions BLOB NOT NULL,
    PRIMARY KEY (folded, form)) WITHOUT ROWID;
  CREATE TABLE part (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
`;

/** Created last: filling a table in order and then its index is quicker than both at once. */
export const indexes = 'CREATE UNIQUE INDEX report_id ON report (id, version)';

/** Passages of report `n` have the places from `n * passagesPerReport` on. */
export const passagesPerReport = 65_536;

/** Stands in `days` where a report has no date. */
export const noDay = -2_147_483_648;

/** What `kinds` holds. */
export const kindOf = { new: 0, corrected: 1, withdrawn: 2 } as const;

/** A type or an issuer as first written, under the key that equal ones share. */
export interface FacetValue {
  readonly key: string;
  readonly value: string;
}

/** What is held in memory of a segment: a column each, one entry a report. */
export interface Columns {
  /** First position of each report among those of the segment, and the end of the last one. */
  readonly starts: Uint32Array;
  /** First position after title and number. */
  readonly heads: Uint32Array;
  /** Days since 1970 of the report's own date, or `noDay`. */
  readonly days: Int32Array;
  /** Year of that date, or 0. */
  readonly years: Uint16Array;
  /** When it last changed: milliseconds since the epoch. */
  readonly changed: Float64Array;
  readonly kinds: Uint8Array;
  /** Places in `typeValues` and `issuerValues`, from 1; 0 is none. */
  readonly types: Uint32Array;
  readonly issuers: Uint32Array;
  /** Numbers of the reports, the newest first. */
  readonly newest: Uint32Array;
  readonly typeValues: readonly FacetValue[];
  readonly issuerValues: readonly FacetValue[];
}
