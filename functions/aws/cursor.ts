import type { Item } from './record-item.ts';

/** A place in a listing, for the address of its next page. */
export function encodeCursor(key: Item): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The place a cursor names; undefined, the start, for one that is not ours. */
export function decodeCursor(cursor: string | undefined): Item | undefined {
  if (!cursor) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fields = ['pk', 'status', 'updatedAt'];
    const isKey =
      typeof key === 'object' &&
      key !== null &&
      Object.entries(key).length === fields.length &&
      Object.entries(key).every(([name, value]) => fields.includes(name) && typeof value?.S === 'string');
    return isKey ? (key as Item) : undefined;
  } catch {
    return undefined;
  }
}
