import type { DatabaseSync } from 'node:sqlite';

/** A bucket. */
export interface Bucket {
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly created: number;
  /** `Enabled` or `Suspended`, where it was ever set. Only remembered: no versions are kept. */
  readonly versioning: string | null;
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
  const rows = database.prepare('select * from bucket').all() as unknown as readonly Bucket[];
  const buckets = new Map(rows.map((bucket) => [bucket.name, bucket]));
  return {
    find: (name) => buckets.get(name),
    all: () => [...buckets.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    put: (bucket) => {
      put.run(bucket.name, bucket.created, bucket.versioning);
      buckets.set(bucket.name, bucket);
    },
    remove: (name) => {
      remove.run(name);
      buckets.delete(name);
    },
  };
}
