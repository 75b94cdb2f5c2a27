import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { type BlobFiles, openBlobFiles, type StoredFile } from './blob-files.ts';
import { type BucketTable, prepareBucketTable } from './bucket-table.ts';
import { type ObjectTable, prepareObjectTable } from './object-table.ts';
import { openDatabase, transact } from './open-database.ts';
import { prepareUploadTable, type UploadTable } from './upload-table.ts';

/** Everything the endpoint keeps: rows in SQLite, larger bodies in files. */
export interface Store {
  readonly buckets: BucketTable;
  readonly objects: ObjectTable;
  readonly uploads: UploadTable;
  readonly files: BlobFiles;
  /** Runs `work` as one transaction. */
  transact(work: () => void): void;
  close(): void;
}

/** Opens the store of a folder, makes it where there is none, and removes what a crash left behind. */
export function openStore(directory: string): Store {
  const database = openDatabase(directory);
  return {
    buckets: prepareBucketTable(database),
    objects: prepareObjectTable(database),
    uploads: prepareUploadTable(database),
    files: openBlobFiles(path.join(directory, 'blobs'), namedFiles(database)),
    transact: (work) => transact(database, work),
    close: () => database.close(),
  };
}

function namedFiles(database: DatabaseSync): ReadonlySet<string> {
  const rows = database
    .prepare('select files from object where files is not null union all select files from part')
    .all() as unknown as readonly { readonly files: string }[];
  return new Set(rows.flatMap(({ files }) => (JSON.parse(files) as StoredFile[]).map(({ id }) => id)));
}
