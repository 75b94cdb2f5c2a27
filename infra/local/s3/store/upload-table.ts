import type { DatabaseSync } from 'node:sqlite';
import type { ChecksumAlgorithm } from '../body/checksums.ts';
import type { StoredFile } from './blob-files.ts';
import type { Description } from './object-table.ts';

/** A multipart upload that was begun. */
export interface Upload extends Description {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  /** Milliseconds since the epoch. */
  readonly started: number;
  readonly algorithm?: ChecksumAlgorithm | undefined;
  /** Whether the object's checksum is that of its bytes, not of its parts' checksums. */
  readonly isChecksumOfWhole: boolean;
}

/** A part of an upload. */
export interface Part {
  readonly number: number;
  readonly etag: string;
  readonly size: number;
  readonly modified: number;
  readonly checksum?: string | undefined;
  readonly files: readonly StoredFile[];
}

/** The multipart uploads in progress and their parts. */
export interface UploadTable {
  find(id: string): Upload | undefined;
  all(bucket: string): readonly Upload[];
  begin(upload: Upload): void;
  /** Parts whose numbers are above `after`, in order; all of them, or the first `count`. */
  parts(id: string, after?: number, count?: number): readonly Part[];
  putPart(id: string, part: Part): void;
  /** Forgets the upload and its parts. */
  remove(id: string): void;
}

/** Prepares the statements on uploads. */
export function prepareUploadTable(database: DatabaseSync): UploadTable {
  const find = database.prepare('select about from upload where id = ?');
  const all = database.prepare('select about from upload where bucket = ?');
  const begin = database.prepare('insert into upload values (?, ?, ?)');
  const parts = database.prepare(
    'select about, files from part where upload = ? and number > ? order by number limit ?',
  );
  const putPart = database.prepare('insert or replace into part values (?, ?, ?, ?)');
  const remove = database.prepare('delete from upload where id = ?');
  const removeParts = database.prepare('delete from part where upload = ?');
  return {
    find: (id) => {
      const row = find.get(id) as { about: string } | undefined;
      return row && (JSON.parse(row.about) as Upload);
    },
    all: (bucket) => all.all(bucket).map(({ about }) => JSON.parse(String(about)) as Upload),
    begin: (upload) => {
      begin.run(upload.id, upload.bucket, JSON.stringify(upload));
    },
    parts: (id, after = 0, count = -1) =>
      parts
        .all(id, after, count)
        .map(
          ({ about, files }) => ({ ...JSON.parse(String(about)), files: JSON.parse(String(files)) }) as Part,
        ),
    putPart: (id, { files, ...about }) => {
      putPart.run(id, about.number, JSON.stringify(about), JSON.stringify(files));
    },
    remove: (id) => {
      remove.run(id);
      removeParts.run(id);
    },
  };
}
