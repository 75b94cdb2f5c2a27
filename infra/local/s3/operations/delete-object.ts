import { checkWriteConditions } from '../conditions.ts';
import type { S3Request } from '../request.ts';
import { type Operation, requireBucket, type Service } from '../service.ts';

/** DeleteObject. */
export const deleteObject: Operation = (request, service) => {
  requireBucket(request, service);
  removeObject(request, service, request.key);
  return { status: 204 };
};

/** Removes an object of the request's bucket if there is one, and announces it. */
export function removeObject(request: S3Request, service: Service, key: string): void {
  const { bucket } = request;
  const { objects, files } = service.store;
  const before = objects.find(bucket, key);
  checkWriteConditions(request, before);
  if (!before) return;
  objects.remove(bucket, key);
  files.remove(before.files);
  service.announce(bucket, 'ObjectRemoved:Delete', { key });
}
