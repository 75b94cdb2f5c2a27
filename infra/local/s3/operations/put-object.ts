import { checksumHeaders } from '../body/checksums.ts';
import { receiveBody } from '../body/receive-body.ts';
import { commitBody } from '../commit-object.ts';
import { collectHeaders } from '../object-headers.ts';
import { header } from '../request.ts';
import { inlineBytes, type Operation, requireBucket } from '../service.ts';

/** PutObject. */
export const putObject: Operation = async (request, service) => {
  requireBucket(request, service);
  const about = {
    headers: collectHeaders(request),
    tags: header(request, 'x-amz-tagging') ?? '',
    event: 'ObjectCreated:Put',
  } as const;
  const policy = { files: service.store.files, maxBytes: service.maxObjectBytes, inlineBytes };
  const body = await receiveBody(request, policy);
  const object = commitBody(request, service, body, about);
  return { headers: { etag: `"${object.etag}"`, ...checksumHeaders(object.checksums) } };
};
