import { Fault } from '../fault.ts';
import { listKeys } from '../list-keys.ts';
import { type Operation, requireBucket } from '../service.ts';
import { writeXml } from '../write-xml.ts';
import { owner } from './describe.ts';

/** ListBuckets. */
export const listBuckets: Operation = (_request, service) => {
  const buckets = service.store.buckets.all().map(({ name, created }) => ({
    Name: name,
    CreationDate: new Date(created).toISOString(),
  }));
  return { xml: writeXml('ListAllMyBucketsResult', { Owner: owner, Buckets: { Bucket: buckets } }) };
};

/** HeadBucket. */
export const headBucket: Operation = (request, service) => {
  requireBucket(request, service);
  return { headers: { 'x-amz-bucket-region': service.region } };
};

/** CreateBucket. */
export const createBucket: Operation = ({ bucket: name }, { store }) => {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name)) throw new Fault('InvalidBucketName');
  if (store.buckets.find(name)) throw new Fault('BucketAlreadyOwnedByYou');
  store.buckets.put({ name, created: Date.now(), versioning: null });
  return { headers: { location: `/${name}` } };
};

/** DeleteBucket. */
export const deleteBucket: Operation = (request, service) => {
  const { name: bucket } = requireBucket(request, service);
  const { objects, uploads, buckets } = service.store;
  const first = { bucket, prefix: '', delimiter: '', from: new Uint8Array(), count: 1 };
  const isEmpty = listKeys(objects, first).objects.length === 0 && uploads.all(bucket).length === 0;
  if (!isEmpty) throw new Fault('BucketNotEmpty');
  buckets.remove(bucket);
  return { status: 204 };
};
