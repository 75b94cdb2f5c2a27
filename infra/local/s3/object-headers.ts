import { isUtf8 } from 'node:buffer';
import { Fault } from './fault.ts';
import { header, type S3Request } from './request.ts';
import type { StoredObject } from './store/object-table.ts';

const contentHeaders = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];

const largestMetadata = 2048;
const userMetadata = 'x-amz-meta-';

/** The content headers and user metadata that an object keeps; throws `MetadataTooLarge` above 2 KB. */
export function collectHeaders(request: S3Request): Record<string, string> {
  const kept: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  for (const name of contentHeaders) {
    const value = header(request, name);
    if (value) kept[name] = value;
  }
  const encodings = kept['content-encoding']?.split(',').map((encoding) => encoding.trim());
  delete kept['content-encoding'];
  const applied = encodings?.filter((encoding) => encoding !== '' && encoding !== 'aws-chunked');
  if (applied?.length) kept['content-encoding'] = applied.join(',');
  let size = 0;
  for (const name of Object.keys(request.headers)) {
    if (!name.startsWith(userMetadata)) continue;
    const value = header(request, name) ?? '';
    size += name.length - userMetadata.length + value.length;
    kept[name] = value;
  }
  if (size > largestMetadata) throw new Fault('MetadataTooLarge');
  return kept;
}

/** The headers that tell of an object; user metadata outside ASCII is written as RFC 2047 has it, as S3 does. */
export function objectHeaders(object: StoredObject): Record<string, string | number> {
  const headers: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(object.headers))
    headers[name] = name.startsWith(userMetadata) ? encodeWord(value) : value;
  headers.etag = `"${object.etag}"`;
  headers['last-modified'] = new Date(object.modified).toUTCString();
  headers['accept-ranges'] = 'bytes';
  if (object.tags) headers['x-amz-tagging-count'] = new URLSearchParams(object.tags).size;
  return headers;
}

function encodeWord(value: string): string {
  if (!/[^\x20-\x7e\t]/.test(value)) return value;
  const bytes = Buffer.from(value, 'latin1');
  return `=?UTF-8?B?${(isUtf8(bytes) ? bytes : Buffer.from(value)).toString('base64')}?=`;
}
