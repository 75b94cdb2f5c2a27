import { Fault } from './fault.ts';
import { header, type S3Request } from './request.ts';
import type { ObjectSummary } from './store/object-table.ts';

/**
 * Holds the conditions of a read against the object; throws `PreconditionFailed` or `NotModified`.
 * For the source of a copy the names begin with `prefix`, and every failure is `PreconditionFailed`.
 * Source: RFC 9110, section 13.2.2.
 */
export function checkReadConditions(request: S3Request, object: ObjectSummary, prefix = ''): void {
  const match = header(request, `${prefix}if-match`);
  const noneMatch = header(request, `${prefix}if-none-match`);
  const unmodified = readDate(header(request, `${prefix}if-unmodified-since`));
  const modified = readDate(header(request, `${prefix}if-modified-since`));
  const seconds = Math.floor(object.modified / 1000) * 1000;
  const failed =
    match === undefined ? unmodified !== undefined && seconds > unmodified : !names(match, object);
  if (failed) throw new Fault('PreconditionFailed');
  const same =
    noneMatch === undefined ? modified !== undefined && seconds <= modified : names(noneMatch, object);
  if (!same) return;
  if (prefix) throw new Fault('PreconditionFailed');
  const lastModified = new Date(object.modified).toUTCString();
  throw new Fault('NotModified', undefined, { etag: `"${object.etag}"`, 'last-modified': lastModified });
}

/** Holds the conditions of a write or a deletion against what stands in its place. */
export function checkWriteConditions(request: S3Request, present: ObjectSummary | undefined): void {
  const match = header(request, 'if-match');
  const noneMatch = header(request, 'if-none-match');
  if (noneMatch !== undefined && noneMatch !== '*') throw new Fault('NotImplemented');
  if (noneMatch === '*' && present) throw new Fault('PreconditionFailed');
  if (match === undefined) return;
  if (!present) throw new Fault('NoSuchKey');
  if (!names(match, present)) throw new Fault('PreconditionFailed');
}

/** Whether a list of ETags names that of the object. */
export function names(list: string, { etag }: ObjectSummary): boolean {
  const tags = list.split(',').map((tag) => tag.trim().replace(/^W\//, '').replaceAll('"', ''));
  return tags.includes('*') || tags.includes(etag);
}

function readDate(text: string | undefined): number | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
