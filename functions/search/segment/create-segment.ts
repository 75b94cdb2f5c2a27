import { DatabaseSync } from 'node:sqlite';
import { type Columns, indexes, pageSize, schema } from './schema.ts';

/** A report's row; `about` is what `deflateText` made of the rest of its metadata. */
export interface ReportRow {
  readonly number: number;
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly about: Uint8Array;
}

/** A segment being written. Rows come in the order of their keys. */
export interface SegmentSink {
  report(row: ReportRow): void;
  passage(place: number, text: Uint8Array): void;
  term(folded: string, form: string, reports: Uint8Array, positions: Uint8Array): void;
  /** Writes the columns and closes the file. */
  finish(columns: Columns): void;
  /** Closes the file as it is. */
  abandon(): void;
}

/** Starts a segment of so many reports in a file that does not exist yet. */
export function createSegment(file: string, reports: number): SegmentSink {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA page_size = ${pageSize(reports)}`);
  database.exec(schema);
  database.exec('BEGIN');
  const report = database.prepare('INSERT INTO report VALUES (?, ?, ?, ?, ?)');
  const passage = database.prepare('INSERT INTO passage VALUES (?, ?)');
  const term = database.prepare('INSERT INTO term VALUES (?, ?, ?, ?)');
  const part = database.prepare('INSERT INTO part VALUES (?, ?)');
  return {
    report: (row) => void report.run(row.number, row.id, row.version, row.title, row.about),
    passage: (place, text) => void passage.run(place, text),
    term: (folded, form, reports, positions) => void term.run(folded, form, reports, positions),
    finish(columns) {
      for (const [name, column] of Object.entries(columns)) {
        part.run(name, ArrayBuffer.isView(column) ? bytesOf(column) : Buffer.from(JSON.stringify(column)));
      }
      database.exec(indexes);
      database.exec('COMMIT');
      database.close();
    },
    abandon: () => database.close(),
  };
}

function bytesOf(column: ArrayBufferView): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}
