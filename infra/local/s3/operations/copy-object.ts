import { checksumAlgorithms, findAlgorithm } from '../body/checksums.ts';
import { storeBody } from '../body/store-body.ts';
import { commitBody } from '../commit-object.ts';
import { findCopySource } from '../copy-source.ts';
import { Fault } from '../fault.ts';
import { collectHeaders } from '../object-headers.ts';
import { readObject } from '../read-object.ts';
import { header } from '../request.ts';
import { inlineBytes, type Operation, requireBucket } from '../service.ts';
import { writeXml } from '../write-xml.ts';
import { describeChecksums, wholeSecond } from './describe.ts';

/** CopyObject. */
export const copyObject: Operation = async (request, service) => {
  requireBucket(request, service);
  const source = findCopySource(request, service);
  const isRedescribed = header(request, 'x-amz-metadata-directive') === 'REPLACE';
  const isRetagged = header(request, 'x-amz-tagging-directive') === 'REPLACE';
  if (!isRedescribed && !isRetagged && source.bucket === request.bucket && source.key === request.key)
    throw new Fault('InvalidRequest', 'A copy onto itself has to change something');
  const wanted = findAlgorithm(header(request, 'x-amz-checksum-algorithm'));
  const algorithms = checksumAlgorithms.filter((name) => name === wanted || name in source.checksums);
  const policy = { files: service.store.files, maxBytes: Infinity, inlineBytes, algorithms };
  const object = commitBody(request, service, await storeBody(readObject(service, source), policy), {
    headers: isRedescribed ? collectHeaders(request) : source.headers,
    tags: isRetagged ? (header(request, 'x-amz-tagging') ?? '') : source.tags,
    event: 'ObjectCreated:Copy',
  });
  return {
    xml: writeXml('CopyObjectResult', {
      LastModified: wholeSecond(object.modified),
      ETag: `"${object.etag}"`,
      ...describeChecksums(object.checksums),
    }),
  };
};
