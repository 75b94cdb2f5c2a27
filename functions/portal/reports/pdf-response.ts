import { contentDisposition } from '../http/content-disposition.ts';
import { type ByteRange, readRange } from '../http/content-range.ts';
import { tagMatches } from '../http/entity-tag.ts';
import type { HttpRequest, HttpResponse } from '../http/http.ts';
import { redirectResponse, revalidated } from '../http/responses.ts';

/** Bytes of body beyond which a function's answer, in base64, would pass Lambda's limit of 6 MB. */
export const largestBody = 4 * 1024 * 1024;

/** A PDF as a request may ask for it. */
export interface ServedPdf {
  readonly title: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Absent where the bytes are gone. */
  readonly read: (range: ByteRange | undefined) => Promise<Uint8Array | undefined>;
  /** Where it is served from when it is too large for a function. */
  readonly elsewhere: (contentDisposition: string) => Promise<string>;
}

/**
 * Answers with a PDF, or the range that was asked for, under its SHA-256 as ETag. `?download=1` saves it instead
 * of showing it. Absent where the bytes are gone.
 */
export async function pdfResponse(request: HttpRequest, pdf: ServedPdf): Promise<HttpResponse | undefined> {
  const etag = `"${pdf.sha256}"`;
  const kind = request.query.get('download') === '1' ? 'attachment' : 'inline';
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': contentDisposition(kind, pdf.title),
    'accept-ranges': 'bytes',
    'cache-control': revalidated,
    etag,
  };
  const { 'if-none-match': condition, 'if-range': only, range: asked } = request.headers;
  if (tagMatches(condition, etag)) {
    return { status: 304, headers: { etag, 'cache-control': revalidated }, body: '' };
  }
  const range = only === undefined || only === etag ? readRange(asked, pdf.bytes) : undefined;
  if (range === 'unsatisfiable') {
    return { status: 416, headers: { ...headers, 'content-range': `bytes */${pdf.bytes}` }, body: '' };
  }
  const length = range ? range.end - range.start + 1 : pdf.bytes;
  if (length > largestBody) {
    return redirectResponse(await pdf.elsewhere(headers['content-disposition']), 302, 'no-store');
  }
  const head = request.method === 'HEAD';
  const body = head ? '' : await pdf.read(range);
  if (body === undefined) return undefined;
  return {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(length),
      ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${pdf.bytes}` }),
    },
    body,
  };
}
