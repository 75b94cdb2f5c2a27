import type { DatabaseSync } from 'node:sqlite';
import type { Checksums } from '../body/checksums.ts';
import type { StoredFile } from './blob-files.ts';

/** What a listing shows of an object. */
export interface ObjectSummary {
  readonly key: string;
  /** Without quotes. */
  readonly etag: string;
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

/** What an object is stored with besides its bytes. */
export interface Description {
  /** Content headers and user metadata, names in lower case, values as they were sent. */
  readonly headers: Readonly<Record<string, string>>;
  /** Tags in the form of a query string. */
  readonly tags: string;
}

/** An object without the bytes that the database may hold. */
export interface StoredObject extends ObjectSummary, Description {
  readonly bucket: string;
  readonly checksums: Checksums;
  /** Empty where the database holds the bytes. */
  readonly files: readonly StoredFile[];
}

/** The objects of all buckets. Keys order by their UTF-8 bytes. */
export interface ObjectTable {
  find(bucket: string, key: string): StoredObject | undefined;
  bytes(bucket: string, key: string): Uint8Array;
  /** Puts the object in the place of the one before; `bytes` count where it has no files. */
  put(object: StoredObject, bytes: Uint8Array): void;
  remove(bucket: string, key: string): void;
  /** Gives the object other tags. */
  retag(object: StoredObject, tags: string): void;
  /** Objects with `from <= key < before`, read as they are asked for. */
  scan(bucket: string, from: Uint8Array, before: Uint8Array): Iterable<ObjectSummary>;
}

/** Prepares the statements on objects. */
export function prepareObjectTable(database: DatabaseSync): ObjectTable {
  const where = 'where bucket = ? and key = ?';
  const find = database.prepare(
    `select bucket, key, etag, size, modified, about, files from object ${where}`,
  );
  const bytes = database.prepare(`select bytes from object ${where}`);
  const put = database.prepare('insert or replace into object values (?, ?, ?, ?, ?, ?, ?, ?)');
  const remove = database.prepare(`delete from object ${where}`);
  const describe = database.prepare(`update object set about = ? ${where}`);
  // A bound in bytes need not be valid UTF-8: 0xff after a prefix is above every key that begins with it.
  const scan = database.prepare(
    `select key, etag, size, modified from object
     where bucket = ? and key >= cast(? as text) and key < cast(? as text) order by key`,
  );
  return {
    find: (bucket, key) => {
      const row = find.get(bucket, key) as { about: string; files: string | null } | undefined;
      if (!row) return undefined;
      const { about, files, ...columns } = row;
      return { ...columns, ...JSON.parse(about), files: files ? JSON.parse(files) : [] } as StoredObject;
    },
    bytes: (bucket, key) => (bytes.get(bucket, key) as { bytes: Uint8Array }).bytes,
    put: ({ bucket, key, etag, size, modified, files, ...rest }, inline) => {
      const list = files.length > 0 ? JSON.stringify(files) : null;
      put.run(bucket, key, etag, size, modified, writeAbout(rest), list, list ? null : inline);
    },
    remove: (bucket, key) => {
      remove.run(bucket, key);
    },
    retag: (object, tags) => {
      describe.run(writeAbout({ ...object, tags }), object.bucket, object.key);
    },
    scan: (bucket, from, before) => scan.iterate(bucket, from, before) as unknown as Iterable<ObjectSummary>,
  };
}

function writeAbout({ headers, tags, checksums }: Description & Pick<StoredObject, 'checksums'>) {
  return JSON.stringify({ headers, tags, checksums });
}
