import { Fault } from './fault.ts';
import type { S3EventName } from './notifications.ts';
import type { Reply } from './reply.ts';
import type { S3Request } from './request.ts';
import type { Bucket } from './store/bucket-table.ts';
import type { ObjectSummary, StoredObject } from './store/object-table.ts';
import type { Store } from './store/open-store.ts';
import type { Upload } from './store/upload-table.ts';

/** What the operations work with. */
export interface Service {
  readonly region: string;
  readonly maxObjectBytes: number;
  readonly store: Store;
  /** Tells those who asked for it what became of an object; called after the fact is durable. */
  announce(bucket: string, name: S3EventName, object: ObjectSummary | { readonly key: string }): void;
}

/** An operation of the S3 API; throws `Fault`. */
export type Operation = (request: S3Request, service: Service) => Reply | Promise<Reply>;

/** Bodies up to this size live in the database, where they cost no file. */
export const inlineBytes = 65_536;

/** The bucket of the request; throws `NoSuchBucket`. */
export function requireBucket(request: S3Request, service: Service): Bucket {
  const bucket = service.store.buckets.find(request.bucket);
  if (!bucket) throw new Fault('NoSuchBucket');
  return bucket;
}

/** The object of the request; throws `NoSuchBucket`, `NoSuchVersion` or `NoSuchKey`. */
export function requireObject(request: S3Request, service: Service): StoredObject {
  requireBucket(request, service);
  if ((request.query.get('versionId') ?? 'null') !== 'null') throw new Fault('NoSuchVersion');
  const object = service.store.objects.find(request.bucket, request.key);
  if (!object) throw new Fault('NoSuchKey');
  return object;
}

/** The multipart upload of the request; throws `NoSuchUpload`. */
export function requireUpload({ bucket, key, query }: S3Request, service: Service): Upload {
  const upload = service.store.uploads.find(query.get('uploadId') ?? '');
  if (upload?.bucket !== bucket || upload.key !== key) throw new Fault('NoSuchUpload');
  return upload;
}
