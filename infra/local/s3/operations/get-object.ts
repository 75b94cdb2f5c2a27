import { validateHeaderValue } from 'node:http';
import { checksumHeaders } from '../body/checksums.ts';
import { readByteRange } from '../byte-range.ts';
import { checkReadConditions, names } from '../conditions.ts';
import { Fault } from '../fault.ts';
import { objectHeaders } from '../object-headers.ts';
import { findContent } from '../read-object.ts';
import { header, type S3Request } from '../request.ts';
import { type Operation, requireObject } from '../service.ts';

/** GetObject and HeadObject. */
export const getObject: Operation = (request, service) => {
  const object = requireObject(request, service);
  checkReadConditions(request, object);
  const condition = header(request, 'if-range');
  const isRangeWanted = condition === undefined || names(condition, object);
  const range = isRangeWanted ? readByteRange(header(request, 'range'), object.size) : undefined;
  const headers = { ...objectHeaders(object), ...readOverrides(request) };
  headers['content-length'] = range ? range.end - range.start + 1 : object.size;
  if (range) headers['content-range'] = `bytes ${range.start}-${range.end}/${object.size}`;
  else if (header(request, 'x-amz-checksum-mode') === 'ENABLED')
    Object.assign(headers, checksumHeaders(object.checksums));
  const content = request.method === 'HEAD' ? {} : findContent(service, object, range);
  return { status: range ? 206 : 200, headers, ...content };
};

function readOverrides({ query }: S3Request): Record<string, string | number> {
  const headers: Record<string, string | number> = {};
  for (const [parameter, text] of query) {
    const [, name] =
      /^response-(cache-control|content-(?:disposition|encoding|language|type)|expires)$/.exec(parameter) ??
      [];
    if (!name) continue;
    const value = Buffer.from(text).toString('latin1');
    try {
      validateHeaderValue(name, value);
    } catch {
      throw new Fault('InvalidArgument');
    }
    headers[name] = value;
  }
  return headers;
}
