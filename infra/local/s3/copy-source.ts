import { checkReadConditions } from './conditions.ts';
import { Fault } from './fault.ts';
import { decodePath, header, type S3Request } from './request.ts';
import { requireObject, type Service } from './service.ts';
import type { StoredObject } from './store/object-table.ts';

/** Finds the object that a copy reads (`x-amz-copy-source: /bucket/key`) and holds the copy's conditions against it. */
export function findCopySource(request: S3Request, service: Service): StoredObject {
  const [path = '', parameters] = (header(request, 'x-amz-copy-source') ?? '').split('?');
  // Unlike in a path, `+` is a space here.
  const [, bucket, key] = /^\/?([^/]+)\/(.+)$/s.exec(decodePath(path.replaceAll('+', ' '))) ?? [];
  if (!bucket || !key) throw new Fault('InvalidArgument', 'x-amz-copy-source names no object');
  const source = requireObject({ ...request, bucket, key, query: new URLSearchParams(parameters) }, service);
  checkReadConditions(request, source, 'x-amz-copy-source-');
  return source;
}
