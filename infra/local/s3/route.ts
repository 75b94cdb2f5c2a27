import { Fault } from './fault.ts';
import { createBucket, deleteBucket, headBucket, listBuckets } from './operations/buckets.ts';
import { deleteObject } from './operations/delete-object.ts';
import { deleteObjects } from './operations/delete-objects.ts';
import { getObject } from './operations/get-object.ts';
import { listObjects } from './operations/list-objects.ts';
import { putObject } from './operations/put-object.ts';
import type { S3Request } from './request.ts';
import type { Operation } from './service.ts';

const operations: Readonly<Record<string, Operation>> = {
  'service GET': listBuckets,
  'bucket GET': listObjects,
  'bucket HEAD': headBucket,
  'bucket PUT': createBucket,
  'bucket DELETE': deleteBucket,
  'bucket POST delete': deleteObjects,
  'object GET': getObject,
  'object HEAD': getObject,
  'object PUT': putObject,
  'object DELETE': deleteObject,
};

/** Parameters that make another operation of a request. */
const subresources = ['delete'];

/** Finds the operation that a request asks for; throws `NotImplemented` or `MethodNotAllowed`. */
export function route(request: S3Request): Operation {
  const { method, bucket, key, query } = request;
  const level = key ? 'object' : bucket ? 'bucket' : 'service';
  const subresource = subresources.find((name) => query.has(name));
  const operation = operations[subresource ? `${level} ${method} ${subresource}` : `${level} ${method}`];
  if (operation) return operation;
  throw new Fault(subresource || method === 'POST' ? 'NotImplemented' : 'MethodNotAllowed');
}
