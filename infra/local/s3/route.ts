import { Fault } from './fault.ts';
import { beginUpload } from './operations/begin-upload.ts';
import { createBucket, deleteBucket, headBucket, listBuckets } from './operations/buckets.ts';
import { completeUpload } from './operations/complete-upload.ts';
import { copyObject } from './operations/copy-object.ts';
import { deleteObject } from './operations/delete-object.ts';
import { deleteObjects } from './operations/delete-objects.ts';
import { getObject } from './operations/get-object.ts';
import { listObjects } from './operations/list-objects.ts';
import { putObject } from './operations/put-object.ts';
import { getAcl, getLocation, getVersioning, notConfigured, putVersioning } from './operations/settings.ts';
import { deleteTagging, getTagging, putTagging } from './operations/tagging.ts';
import { copyPart, uploadPart } from './operations/upload-part.ts';
import { abortUpload, listParts, listUploads } from './operations/uploads.ts';
import type { S3Request } from './request.ts';
import type { Operation } from './service.ts';

const operations: Readonly<Record<string, Operation>> = {
  'service GET': listBuckets,
  'bucket GET': listObjects,
  'bucket HEAD': headBucket,
  'bucket PUT': createBucket,
  'bucket DELETE': deleteBucket,
  'bucket POST delete': deleteObjects,
  'bucket GET uploads': listUploads,
  'bucket GET location': getLocation,
  'bucket GET versioning': getVersioning,
  'bucket PUT versioning': putVersioning,
  'bucket GET acl': getAcl,
  'bucket GET cors': notConfigured('NoSuchCORSConfiguration'),
  'bucket GET encryption': notConfigured('ServerSideEncryptionConfigurationNotFoundError'),
  'bucket GET lifecycle': notConfigured('NoSuchLifecycleConfiguration'),
  'bucket GET policy': notConfigured('NoSuchBucketPolicy'),
  'bucket GET tagging': notConfigured('NoSuchTagSet'),
  'object GET': getObject,
  'object HEAD': getObject,
  'object PUT': putObject,
  'object PUT copy': copyObject,
  'object DELETE': deleteObject,
  'object GET acl': getAcl,
  'object GET tagging': getTagging,
  'object PUT tagging': putTagging,
  'object DELETE tagging': deleteTagging,
  'object POST uploads': beginUpload,
  'object GET uploadId': listParts,
  'object PUT uploadId': uploadPart,
  'object PUT uploadId copy': copyPart,
  'object POST uploadId': completeUpload,
  'object DELETE uploadId': abortUpload,
};

/** Parameters that make another operation of a request. */
const subresources =
  /^(?:accelerate|acl|analytics|attributes|cors|delete|encryption|inventory|legal-hold|lifecycle|location|logging|metrics|notification|object-lock|ownershipControls|policy|policyStatus|publicAccessBlock|replication|requestPayment|restore|retention|select|tagging|torrent|uploadId|uploads|versioning|versions|website)$/;

/** Finds the operation that a request asks for; throws `NotImplemented` or `MethodNotAllowed`. */
export function route({ method, bucket, key, query, headers }: S3Request): Operation {
  const level = key ? 'object' : bucket ? 'bucket' : 'service';
  const subresource = query.keys().find((name) => subresources.test(name));
  const copy = method === 'PUT' && headers['x-amz-copy-source'] !== undefined;
  const words = [level, method, subresource, copy ? 'copy' : undefined];
  const operation = operations[words.filter((word) => word !== undefined).join(' ')];
  if (operation) return operation;
  throw new Fault(subresource || method === 'POST' ? 'NotImplemented' : 'MethodNotAllowed');
}
