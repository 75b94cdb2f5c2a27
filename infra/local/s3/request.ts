import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Fault } from './fault.ts';

/** A request in path style: `/bucket/key?query`. */
export interface S3Request {
  readonly method: string;
  /** The path as it was sent, before decoding. */
  readonly path: string;
  /** Empty where the request is about the service. */
  readonly bucket: string;
  /** Byte for byte as it was sent; empty where the request is about the bucket. */
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: AsyncIterable<Buffer>;
}

const longestKey = 1024;

/** Reads the address of a request; nothing is normalized, so that `//`, `..` and `%2F` stay what they are. */
export function readRequest(message: IncomingMessage): S3Request {
  const target = message.url ?? '/';
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const slash = path.indexOf('/', 1);
  return {
    method: message.method ?? 'GET',
    path,
    bucket: decodePath(slash < 0 ? path.slice(1) : path.slice(1, slash)),
    key: slash < 0 ? '' : checkKey(decodePath(path.slice(slash + 1))),
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
    headers: message.headers,
    // The connection has to outlive a body that is refused, or the client would never read why.
    body: message.iterator({ destroyOnReturn: false }),
  };
}

/** Decodes a percent-encoded path; throws `InvalidURI` where the bytes are not UTF-8. */
export function decodePath(path: string): string {
  try {
    // Bytes that were sent bare arrive as Latin-1.
    return decodeURIComponent(/[\x80-\xff]/.test(path) ? Buffer.from(path, 'latin1').toString() : path);
  } catch {
    throw new Fault('InvalidURI');
  }
}

/** Returns the key; throws `KeyTooLongError` above 1,024 bytes of UTF-8. */
export function checkKey(key: string): string {
  if (key.length * 3 > longestKey && Buffer.byteLength(key) > longestKey) throw new Fault('KeyTooLongError');
  return key;
}

/** A header sent once. */
export function header(request: S3Request, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
