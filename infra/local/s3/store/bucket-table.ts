import type { DatabaseSync } from 'node:sqlite';

/** A bucket. */
export interface Bucket {
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly created: number;
  /** `Enabled` or `Suspended`, where it was ever set. Only remembered: no versions are kept. */
  readonly versioning: string | undefined;
}

/** The buckets, kept in memory besides. */
export interface BucketTable {
  find(name: string): Bucket | undefined;
  all(): readonly Bucket[];
  put(bucket: Bucket): void;
  remove(name: string): void;
}

/** Reads the buckets and prepares the statements on them. */
export function prepareBucketTable(database: DatabaseSync): BucketTable {
  const put = database.prepare('insert or replace into bucket values (?, ?, ?)');
  const remove = database.prepare('delete from bucket where name = ?');
  const rows = database.prepare('select * from bucket').all() as unknown as readonly BucketRow[];
  const buckets = new Map(
    rows.map((row) => [row.name, { ...row, versioning: row.versioning ?? undefined }] as const),
  );
  return {
    find: (name) => buckets.get(name),
    all: () => [...buckets.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    put: (bucket) => {
      put.run(bucket.name, bucket.created, bucket.versioning ?? null);
      buckets.set(bucket.name, bucket);
    },
    remove: (name) => {
      remove.run(name);
      buckets.delete(name);
    },
  };
}

type BucketRow = { readonly name: string; readonly created: number; readonly versioning: string | null };
