import { type Operation, requireBucket, requireUpload } from '../service.ts';
import { writeXml } from '../write-xml.ts';
import { owner, wholeSecond } from './describe.ts';
import { readCount } from './read-count.ts';

/** AbortMultipartUpload. */
export const abortUpload: Operation = (request, service) => {
  const { id } = requireUpload(request, service);
  const { uploads, files, transact } = service.store;
  const parts = uploads.parts(id);
  transact(() => uploads.remove(id));
  files.remove(parts.flatMap((part) => part.files));
  return { status: 204 };
};

/** ListParts. */
export const listParts: Operation = (request, service) => {
  const { id, bucket, key } = requireUpload(request, service);
  const marker = Number.parseInt(request.query.get('part-number-marker') ?? '', 10) || 0;
  const count = readCount(request.query, 'max-parts');
  const parts = service.store.uploads.parts(id, marker, count + 1);
  const shown = parts.slice(0, count);
  return {
    xml: writeXml('ListPartsResult', {
      Bucket: bucket,
      Key: key,
      UploadId: id,
      Initiator: owner,
      Owner: owner,
      StorageClass: 'STANDARD',
      PartNumberMarker: marker,
      NextPartNumberMarker: shown.at(-1)?.number,
      MaxParts: count,
      IsTruncated: parts.length > count,
      Part: shown.map(({ number, modified, etag, size }) => ({
        PartNumber: number,
        LastModified: wholeSecond(modified),
        ETag: `"${etag}"`,
        Size: size,
      })),
    }),
  };
};

/** ListMultipartUploads, always in one page. */
export const listUploads: Operation = (request, service) => {
  const { name } = requireBucket(request, service);
  const prefix = request.query.get('prefix') ?? '';
  const isEncoded = request.query.get('encoding-type') === 'url';
  const uploads = service.store.uploads
    .all(name)
    .filter(({ key }) => key.startsWith(prefix))
    .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) || a.started - b.started);
  return {
    xml: writeXml('ListMultipartUploadsResult', {
      Bucket: name,
      Prefix: isEncoded ? encodeURIComponent(prefix) : prefix,
      EncodingType: isEncoded ? 'url' : undefined,
      IsTruncated: false,
      Upload: uploads.map(({ id, key, started }) => ({
        Key: isEncoded ? encodeURIComponent(key) : key,
        UploadId: id,
        Initiator: owner,
        Owner: owner,
        StorageClass: 'STANDARD',
        Initiated: wholeSecond(started),
      })),
    }),
  };
};
