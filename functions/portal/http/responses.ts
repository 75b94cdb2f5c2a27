import type { Html } from '../markup/html.ts';
import type { HttpResponse } from './http.ts';

/** Revalidated on every use, so that what was withdrawn is never served from a cache. */
export const revalidated = 'public, no-cache';

/** Shared caches may answer for a moment: results and lists, under many readers at once. */
export const momentary = 'public, max-age=0, s-maxage=5, must-revalidate';

/** A page. */
export function htmlResponse(markup: Html, cache: string, status = 200): HttpResponse {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': cache };
  return { status, headers, body: `<!doctype html>\n${markup.markup}` };
}

/** A feed or sitemap, `type` naming the kind of XML. */
export function xmlResponse(markup: Html, type: string, cache: string): HttpResponse {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': cache };
  return { status: 200, headers, body: `<?xml version="1.0" encoding="UTF-8"?>\n${markup.markup}` };
}

/** An answer of a JSON API. */
export function jsonResponse(value: unknown, cache: string): HttpResponse {
  return {
    status: 200,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': cache,
    },
    body: JSON.stringify(value),
  };
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
};

/** An error of the JSON API: RFC 9457 problem details. */
export function problemResponse(
  status: number,
  detail: string,
  extensions: Readonly<Record<string, unknown>> = {},
): HttpResponse {
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    },
    body: JSON.stringify({ type: 'about:blank', title: titles[status], status, detail, ...extensions }),
  };
}

/** Sends the reader to another address: 301 for ever, 302 this time. */
export function redirectResponse(location: string, status: 301 | 302, cache = revalidated): HttpResponse {
  return { status, headers: { location, 'cache-control': cache }, body: '' };
}

/** Plain text. */
export function textResponse(text: string, cache: string): HttpResponse {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': cache };
  return { status: 200, headers, body: text };
}
