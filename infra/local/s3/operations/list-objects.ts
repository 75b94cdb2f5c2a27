import { afterGroup, afterKey, listKeys } from '../list-keys.ts';
import type { S3Request } from '../request.ts';
import { type Operation, requireBucket } from '../service.ts';
import type { ObjectSummary } from '../store/object-table.ts';
import { writeXml } from '../write-xml.ts';
import { owner, wholeSecond } from './describe.ts';
import { readCount } from './read-count.ts';

/** ListObjects and ListObjectsV2. */
export const listObjects: Operation = (request, service) => {
  const { bucket, query } = request;
  requireBucket(request, service);
  const isV2 = query.get('list-type') === '2';
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const count = readCount(query, 'max-keys');
  const from = isV2 ? beginV2(request) : beginV1(query.get('marker') ?? '', prefix, delimiter);
  const list = listKeys(service.store.objects, { bucket, prefix, delimiter, from, count });
  const encode = query.get('encoding-type') === 'url' ? encodeKey : (key: string) => key;
  const hasOwner = !isV2 || query.get('fetch-owner') === 'true';
  const contents = list.objects.map((object) => ({
    ...describe(object, encode),
    Owner: hasOwner ? owner : undefined,
  }));
  return {
    xml: writeXml('ListBucketResult', {
      Name: bucket,
      Prefix: encode(prefix),
      Delimiter: delimiter ? encode(delimiter) : undefined,
      MaxKeys: count,
      EncodingType: query.get('encoding-type') ?? undefined,
      IsTruncated: list.next !== undefined,
      ...(isV2 ? describeV2(request, contents.length + list.groups.length, list.next, encode) : {}),
      ...(isV2 ? {} : { Marker: encode(query.get('marker') ?? '') }),
      ...(isV2 || !list.next ? {} : { NextMarker: encode(list.last) }),
      Contents: contents,
      CommonPrefixes: list.groups.map((group) => ({ Prefix: encode(group) })),
    }),
  };
};

function beginV1(marker: string, prefix: string, delimiter: string): Uint8Array {
  if (!marker) return new Uint8Array();
  const cut = delimiter && marker.startsWith(prefix) ? marker.indexOf(delimiter, prefix.length) : -1;
  return cut >= 0 && cut + delimiter.length === marker.length ? afterGroup(marker) : afterKey(marker);
}

function beginV2({ query }: S3Request): Uint8Array {
  const token = query.get('continuation-token');
  if (token) return Buffer.from(token, 'base64url');
  const after = query.get('start-after');
  return after ? afterKey(after) : new Uint8Array();
}

function describeV2(
  { query }: S3Request,
  KeyCount: number,
  next: Uint8Array | undefined,
  encode: (key: string) => string,
) {
  const after = query.get('start-after');
  return {
    KeyCount,
    StartAfter: after ? encode(after) : undefined,
    ContinuationToken: query.get('continuation-token') ?? undefined,
    NextContinuationToken: next && Buffer.from(next).toString('base64url'),
  };
}

function describe({ key, modified, etag, size }: ObjectSummary, encode: (key: string) => string) {
  return {
    Key: encode(key),
    LastModified: wholeSecond(modified),
    ETag: `"${etag}"`,
    Size: size,
    StorageClass: 'STANDARD',
  };
}

function encodeKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%2F', '/');
}
