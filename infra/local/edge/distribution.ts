import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { Origin, OriginRequest, OriginResponse } from './origin.ts';
import { matchesPath } from './path-pattern.ts';
import type { EdgeFunction, EdgeRequest, EdgeResponse } from './run-edge-function.ts';

/** How the requests of some paths are answered. */
export interface Behavior {
  /** Absent for the default behaviour. */
  readonly pathPattern?: string;
  readonly allowedMethods: readonly string[];
  readonly onViewerRequest?: EdgeFunction;
  /** Headers in the cache key, in lower case; the origin sees them. */
  readonly keyHeaders: readonly string[];
  readonly keyQueryStrings: boolean;
  readonly responseHeaders: readonly ResponseHeader[];
  readonly origin: Origin;
}

/** A header that a response headers policy adds, or replaces where it overrides the origin. */
export interface ResponseHeader {
  readonly name: string;
  readonly value: string;
  readonly override: boolean;
}

/** Request headers that reach the origin without being in the cache key. */
const passedHeaders = [
  'range',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'if-range',
];

/**
 * A CloudFront distribution: the first behaviour whose pattern matches answers. It sends the origin what
 * CloudFront would, no more. Nothing is cached, compressed or moved to HTTPS.
 */
export function distribution(behaviors: readonly Behavior[]): Origin {
  return async (request) => {
    const behavior = behaviors.find(
      ({ pathPattern }) => pathPattern === undefined || matchesPath(pathPattern, request.path),
    );
    if (!behavior) return plain(404, 'no behaviour');
    if (!behavior.allowedMethods.includes(request.method)) return plain(403, 'method not allowed');
    const viewed = behavior.onViewerRequest?.(toEdge(request), '127.0.0.1') ?? toEdge(request);
    const response =
      'statusCode' in viewed ? answered(viewed) : await behavior.origin(toOrigin(viewed, request, behavior));
    return { ...response, headers: withPolicy(response.headers, behavior.responseHeaders) };
  };
}

function toEdge({ method, path, query, headers }: OriginRequest): EdgeRequest {
  const valued = (pairs: Iterable<readonly [string, unknown]>) =>
    Object.fromEntries([...pairs].map(([name, value]) => [name, { value: String(value) }]));
  return {
    method,
    uri: path,
    querystring: valued(new URLSearchParams(query)),
    headers: valued(Object.entries(headers)),
    cookies: {},
  };
}

function toOrigin(viewed: EdgeRequest, request: OriginRequest, behavior: Behavior): OriginRequest {
  const kept = [...passedHeaders, ...behavior.keyHeaders];
  const headers: IncomingHttpHeaders = { 'x-forwarded-proto': request.headers['x-forwarded-proto'] };
  for (const name of kept) {
    const header = viewed.headers[name];
    if (header) headers[name] = header.value;
  }
  return {
    method: viewed.method,
    path: viewed.uri,
    // As the viewer wrote it: the functions of a distribution see it parsed.
    query: behavior.keyQueryStrings ? request.query : '',
    headers: { ...headers, 'user-agent': 'Amazon CloudFront' },
    body: Buffer.alloc(0),
  };
}

function withPolicy(headers: OutgoingHttpHeaders, policy: readonly ResponseHeader[]): OutgoingHttpHeaders {
  const result = { ...headers };
  for (const { name, value, override } of policy) {
    if (override || result[name] === undefined) result[name] = value;
  }
  return result;
}

function answered({ statusCode, headers = {}, body = '' }: EdgeResponse): OriginResponse {
  const text = typeof body === 'string' ? body : body.data;
  return {
    status: statusCode,
    headers: Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value])),
    body: Buffer.from(text),
  };
}

function plain(status: number, text: string): OriginResponse {
  return { status, headers: { 'content-type': 'text/plain' }, body: Buffer.from(`${text}\n`) };
}
