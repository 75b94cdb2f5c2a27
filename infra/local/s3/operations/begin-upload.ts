import { randomUUID } from 'node:crypto';
import { findAlgorithm } from '../body/checksums.ts';
import { collectHeaders } from '../object-headers.ts';
import { header } from '../request.ts';
import { type Operation, requireBucket } from '../service.ts';
import { writeXml } from '../write-xml.ts';

/** CreateMultipartUpload. */
export const beginUpload: Operation = (request, service) => {
  requireBucket(request, service);
  const { bucket, key } = request;
  const id = randomUUID().replaceAll('-', '');
  const algorithm = findAlgorithm(header(request, 'x-amz-checksum-algorithm'));
  const type =
    header(request, 'x-amz-checksum-type') ?? (algorithm === 'crc64nvme' ? 'FULL_OBJECT' : 'COMPOSITE');
  service.store.uploads.begin({
    id,
    bucket,
    key,
    started: Date.now(),
    headers: collectHeaders(request),
    tags: header(request, 'x-amz-tagging') ?? '',
    algorithm,
    isChecksumOfWhole: type === 'FULL_OBJECT',
  });
  const checksum = algorithm && {
    'x-amz-checksum-algorithm': algorithm.toUpperCase(),
    'x-amz-checksum-type': type,
  };
  const xml = writeXml('InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId: id });
  return { xml, headers: { ...checksum } };
};
