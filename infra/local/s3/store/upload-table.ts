import type { DatabaseSync } from 'node:sqlite';
import { type ChecksumAlgorithm, findAlgorithm } from '../body/checksums.ts';
import type { StoredFile } from './blob-files.ts';

/** A multipart upload that was begun. */
export interface Upload {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  /** Milliseconds since the epoch. */
  readonly started: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: string;
  readonly algorithm: ChecksumAlgorithm | undefined;
  /** Whether the object's checksum is that of its bytes, not of its parts' checksums. */
  readonly isChecksumOfWhole: boolean;
}

/** A part of an upload. */
export interface Part {
  readonly number: number;
  readonly etag: string;
  readonly size: number;
  readonly modified: number;
  readonly checksum: string | undefined;
  readonly files: readonly StoredFile[];
}

/** The multipart uploads in progress and their parts. */
export interface UploadTable {
  find(id: string): Upload | undefined;
  /** Uploads of a bucket, by key and then by start. */
  all(bucket: string): readonly Upload[];
  begin(upload: Upload): void;
  /** Parts by number, from `after` on. */
  parts(id: string, after?: number): readonly Part[];
  putPart(id: string, part: Part): void;
  /** Forgets the upload and its parts. */
  remove(id: string): void;
}

/** Prepares the statements on uploads. */
export function prepareUploadTable(database: DatabaseSync): UploadTable {
  const find = database.prepare('select * from upload where id = ?');
  const all = database.prepare('select * from upload where bucket = ? order by key, started');
  const begin = database.prepare('insert into upload values (?, ?, ?, ?, ?, ?, ?, ?)');
  const parts = database.prepare('select * from part where upload = ? and number > ? order by number');
  const putPart = database.prepare('insert or replace into part values (?, ?, ?, ?, ?, ?, ?)');
  const remove = database.prepare('delete from upload where id = ?');
  const removeParts = database.prepare('delete from part where upload = ?');
  return {
    find: (id) => {
      const row = find.get(id) as UploadRow | undefined;
      return row && toUpload(row);
    },
    all: (bucket) => (all.all(bucket) as unknown as readonly UploadRow[]).map(toUpload),
    begin: ({ id, bucket, key, started, headers, tags, algorithm, isChecksumOfWhole }) => {
      const whole = isChecksumOfWhole ? 1 : 0;
      begin.run(id, bucket, key, started, JSON.stringify(headers), tags, algorithm ?? null, whole);
    },
    parts: (id, after = 0) => (parts.all(id, after) as unknown as readonly PartRow[]).map(toPart),
    putPart: (id, { number, etag, size, modified, checksum, files }) => {
      putPart.run(id, number, etag, size, modified, checksum ?? null, JSON.stringify(files));
    },
    remove: (id) => {
      remove.run(id);
      removeParts.run(id);
    },
  };
}

type UploadRow = Pick<Upload, 'id' | 'bucket' | 'key' | 'started' | 'tags'> & {
  readonly headers: string;
  readonly algorithm: string | null;
  readonly whole: number;
};

type PartRow = Pick<Part, 'number' | 'etag' | 'size' | 'modified'> & {
  readonly checksum: string | null;
  readonly files: string;
};

function toUpload({ whole, ...row }: UploadRow): Upload {
  return {
    ...row,
    headers: JSON.parse(row.headers) as Upload['headers'],
    algorithm: findAlgorithm(row.algorithm ?? undefined),
    isChecksumOfWhole: whole === 1,
  };
}

function toPart({ checksum, files, ...row }: PartRow): Part {
  return { ...row, checksum: checksum ?? undefined, files: JSON.parse(files) as StoredFile[] };
}
