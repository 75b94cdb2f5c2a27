import type { ObjectSummary, ObjectTable } from './store/object-table.ts';

/** Which keys of a bucket to list. */
export interface KeyQuery {
  readonly bucket: string;
  readonly prefix: string;
  /** Empty for none. */
  readonly delimiter: string;
  /** The least key, in UTF-8. */
  readonly from: Uint8Array;
  /** Keys and groups together. */
  readonly count: number;
}

/** Keys, and groups of keys that share what comes up to the delimiter. */
export interface KeyList {
  readonly objects: readonly ObjectSummary[];
  readonly groups: readonly string[];
  /** The last key or group. */
  readonly last: string;
  /** Where the next list begins, if there is more. */
  readonly next: Uint8Array | undefined;
}

/** Lists keys in the order of their bytes. */
export function listKeys(objects: ObjectTable, query: KeyQuery): KeyList {
  const { bucket, prefix, delimiter, count } = query;
  const found: ObjectSummary[] = [];
  const groups: string[] = [];
  const before = afterGroup(prefix);
  const least = Buffer.from(prefix);
  let from = Buffer.compare(query.from, least) > 0 ? query.from : least;
  let last = '';
  for (let isSkipping = true; isSkipping; ) {
    isSkipping = false;
    for (const object of objects.scan(bucket, from, before)) {
      if (found.length + groups.length >= count) {
        const next = groups.at(-1) === last ? afterGroup(last) : afterKey(last);
        return { objects: found, groups, last, next: count > 0 ? next : undefined };
      }
      const cut = delimiter ? object.key.indexOf(delimiter, prefix.length) : -1;
      if (cut < 0) {
        found.push(object);
        last = object.key;
        continue;
      }
      last = object.key.slice(0, cut + delimiter.length);
      groups.push(last);
      from = afterGroup(last);
      isSkipping = true;
      break;
    }
  }
  return { objects: found, groups, last, next: undefined };
}

/** The least key after this one. */
export function afterKey(key: string): Uint8Array {
  return Buffer.from(`${key}\0`);
}

/** Above every key that begins like this, since no byte of UTF-8 is 0xff. */
export function afterGroup(prefix: string): Uint8Array {
  return Buffer.concat([Buffer.from(prefix), Buffer.of(0xff)]);
}
