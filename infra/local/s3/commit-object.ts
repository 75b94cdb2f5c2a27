import type { StoredBody } from './body/store-body.ts';
import { checkWriteConditions } from './conditions.ts';
import type { S3EventName } from './notifications.ts';
import type { S3Request } from './request.ts';
import { requireBucket, type Service } from './service.ts';
import type { Description, StoredObject } from './store/object-table.ts';

/** What goes with an object that is committed. */
export interface Commit {
  readonly event: S3EventName;
  /** Where the object has no files. */
  readonly bytes?: Uint8Array | undefined;
  /** What belongs to the same transaction. */
  readonly also?: () => void;
}

/** Puts an object in its place, if the request's conditions hold at this moment, and announces it. */
export function commitObject(
  request: S3Request,
  service: Service,
  object: StoredObject,
  { event, bytes = new Uint8Array(), also }: Commit,
): void {
  const { objects, files, transact } = service.store;
  requireBucket(request, service);
  const before = objects.find(object.bucket, object.key);
  checkWriteConditions(request, before);
  if (also)
    transact(() => {
      objects.put(object, bytes);
      also();
    });
  else objects.put(object, bytes);
  files.remove(before?.files ?? []);
  service.announce(object.bucket, event, object);
}

/** Commits a body under the key of the request; gives the body up where that fails. */
export function commitBody(
  request: S3Request,
  service: Service,
  body: StoredBody,
  about: Description & { readonly event: S3EventName },
): StoredObject {
  const { bucket, key } = request;
  const { size, checksums, files = [] } = body;
  const { headers, tags, event } = about;
  const object = { bucket, key, etag: body.md5, size, modified: Date.now(), headers, checksums, tags, files };
  try {
    commitObject(request, service, object, { event, bytes: body.bytes });
  } catch (error) {
    service.store.files.remove(files);
    throw error;
  }
  return object;
}
