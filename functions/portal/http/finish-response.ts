import { tagMatches, weakTag } from './entity-tag.ts';
import type { HttpRequest, HttpResponse } from './http.ts';

/** Nothing inline, nothing from elsewhere: pages hold no script or style of their own. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
};

const ofPages = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-frame-options': 'DENY',
};

/**
 * What every answer gets: an ETag and the 304 it allows (RFC 9110, 13.1.2), security headers,
 * a length, and no body for HEAD.
 */
export function finishResponse(request: HttpRequest, response: HttpResponse): HttpResponse {
  const body = typeof response.body === 'string' ? Buffer.from(response.body) : response.body;
  const etag = response.headers.etag ?? (response.status === 200 ? weakTag(body) : undefined);
  const page = response.headers['content-type']?.startsWith('text/html') ?? false;
  const headers: Readonly<Record<string, string>> = {
    ...always,
    ...(page && ofPages),
    ...response.headers,
    ...(etag && { etag }),
  };
  if (etag && response.status === 200 && tagMatches(request.headers['if-none-match'], etag)) {
    const { 'content-type': _, 'content-disposition': __, 'content-length': ___, ...kept } = headers;
    return { status: 304, headers: kept, body: '' };
  }
  const length = headers['content-length'] ?? String(body.byteLength);
  return {
    status: response.status,
    headers: { ...headers, 'content-length': length },
    body: request.method === 'HEAD' ? '' : response.body,
  };
}
