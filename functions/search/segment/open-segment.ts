import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { ReportRow } from './create-segment.ts';
import { inflateText } from './deflate-text.ts';
import { type Columns, passagesPerReport, segmentFormat } from './schema.ts';

/** A form of a word with the reports that have it, as stored. */
export interface TermReports {
  readonly folded: string;
  readonly form: string;
  readonly reports: Uint8Array;
}

/** All postings of a form. */
export interface Term extends TermReports {
  readonly positions: Uint8Array;
}

/** A segment open for reading. */
export interface Segment extends Columns {
  /** Reports, withdrawn and superseded ones included. */
  readonly size: number;
  /** The forms of a word, or of every word that begins so. */
  terms(folded: string, prefix: boolean): readonly TermReports[];
  /** One form of a word, where there is such. */
  term(folded: string, form: string): TermReports | undefined;
  /** Positions of a form that `terms` named. */
  positions(term: TermReports): Uint8Array;
  /** Names of words from one on, with the count of bytes their reports take: a measure of how frequent they are. */
  vocabulary(from: string, to: string): Iterable<{ folded: string; form: string; weight: number }>;
  allTerms(): Iterable<Term>;
  report(number: number): ReportRow;
  reportsById(): Iterable<{ id: string; number: number; version: number }>;
  /** Number and version of a report, where the segment has it: the newest. */
  find(id: string): { readonly number: number; readonly version: number } | undefined;
  passages(number: number): Iterable<string>;
  rawPassages(number: number): readonly { readonly place: number; readonly text: Uint8Array }[];
  close(): void;
}

/** Thrown where a file is no segment, or one of another format. */
class UnreadableSegment extends Error {
  override readonly name = 'UnreadableSegment';
}

/** Opens a segment for reading. Throws what `isDamage` tells where the file is none. */
export function openSegment(file: string): Segment {
  const url = pathToFileURL(file);
  // The file never changes: SQLite need not look for locks and journals.
  url.search = '?immutable=1';
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(url, { readOnly: true });
    const format = database.prepare('PRAGMA user_version').get()?.user_version;
    if (format !== segmentFormat) throw new Error(`format ${String(format)}`);
    return readSegment(database);
  } catch (error) {
    database?.close();
    throw new UnreadableSegment(`${file} is no segment`, { cause: error });
  }
}

function readSegment(database: DatabaseSync): Segment {
  const columns = readColumns(database);
  const one = database.prepare('SELECT folded, form, reports FROM term WHERE folded = ?');
  const exact = database.prepare('SELECT folded, form, reports FROM term WHERE folded = ? AND form = ?');
  const range = database.prepare('SELECT folded, form, reports FROM term WHERE folded >= ? AND folded < ?');
  const positions = database.prepare('SELECT positions FROM term WHERE folded = ? AND form = ?');
  const words = database.prepare(
    'SELECT folded, form, length(reports) AS weight FROM term WHERE folded >= ? AND folded < ?',
  );
  const report = database.prepare('SELECT number, id, version, title, about FROM report WHERE number = ?');
  const byId = database.prepare(
    'SELECT number, version FROM report WHERE id = ? ORDER BY version DESC LIMIT 1',
  );
  const passages = database.prepare('SELECT place, text FROM passage WHERE place >= ? AND place < ?');
  const places = (number: number) => [number * passagesPerReport, (number + 1) * passagesPerReport] as const;
  return {
    ...columns,
    size: columns.days.length,
    terms: (folded, prefix) =>
      (prefix ? range.all(folded, `${folded}\u{10ffff}`) : one.all(folded)) as unknown as TermReports[],
    term: (folded, form) => exact.get(folded, form) as unknown as TermReports | undefined,
    positions: ({ folded, form }) => positions.get(folded, form)?.positions as Uint8Array,
    vocabulary: (from, to) =>
      words.iterate(from, to) as Iterable<unknown> as Iterable<{
        folded: string;
        form: string;
        weight: number;
      }>,
    allTerms: () =>
      database
        .prepare('SELECT folded, form, reports, positions FROM term ORDER BY folded, form')
        .iterate() as Iterable<unknown> as Iterable<Term>,
    report(number) {
      const row = report.get(number);
      if (!row) throw new UnreadableSegment(`report ${number} is missing`);
      return row as unknown as ReportRow;
    },
    reportsById: () =>
      database
        .prepare('SELECT id, number, version FROM report ORDER BY id, version')
        .iterate() as Iterable<unknown> as Iterable<{ id: string; number: number; version: number }>,
    find: (id) => byId.get(id) as { number: number; version: number } | undefined,
    *passages(number) {
      for (const row of passages.iterate(...places(number))) yield inflateText(row.text as Uint8Array);
    },
    rawPassages: (number) =>
      passages.all(...places(number)) as unknown as { place: number; text: Uint8Array }[],
    close: () => database.close(),
  };
}

function readColumns(database: DatabaseSync): Columns {
  const parts = new Map(
    database
      .prepare('SELECT name, value FROM part')
      .all()
      .map((row) => [row.name as string, row.value as Uint8Array]),
  );
  // Copied: a blob may begin at any address, a column of numbers may not.
  const bytes = (name: keyof Columns): ArrayBuffer => {
    const value = parts.get(name);
    if (!value) throw new Error(`column ${name} is missing`);
    return new Uint8Array(value).buffer;
  };
  const json = (name: keyof Columns) => JSON.parse(Buffer.from(bytes(name)).toString('utf8'));
  return {
    starts: new Uint32Array(bytes('starts')),
    heads: new Uint32Array(bytes('heads')),
    days: new Int32Array(bytes('days')),
    years: new Uint16Array(bytes('years')),
    changed: new Float64Array(bytes('changed')),
    kinds: new Uint8Array(bytes('kinds')),
    types: new Uint32Array(bytes('types')),
    issuers: new Uint32Array(bytes('issuers')),
    newest: new Uint32Array(bytes('newest')),
    typeValues: json('typeValues'),
    issuerValues: json('issuerValues'),
  };
}

/** Whether an error says that a segment's file is not what it was when it was checked. */
export function isDamage(error: unknown): boolean {
  if (error instanceof UnreadableSegment) return true;
  return error instanceof Error && 'code' in error && /^(?:ERR_SQLITE_ERROR|Z_)/.test(String(error.code));
}
