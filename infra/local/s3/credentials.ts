import { Fault } from './fault.ts';
import { header, type S3Request } from './request.ts';

/**
 * Refuses a presigned address that has expired, and a write that carries no credentials or comes from a web page.
 * Any access key will do and no signature is verified: the endpoint serves one person on one machine,
 * and only has to keep the pages in that person's browser from writing.
 */
export function checkCredentials(request: S3Request, now: number): void {
  const { query } = request;
  const expiry = readExpiry(query);
  if (expiry !== undefined && !(now <= expiry)) throw new Fault('AccessDenied', 'Request has expired');
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const isSigned =
    header(request, 'authorization') !== undefined || query.has('X-Amz-Signature') || query.has('Signature');
  if (!isSigned || header(request, 'origin') !== undefined) throw new Fault('AccessDenied');
}

/** Milliseconds since the epoch; not a number where the address is malformed. */
function readExpiry(query: URLSearchParams): number | undefined {
  if (query.has('Signature') && query.has('Expires')) return Number(query.get('Expires')) * 1000;
  if (!query.has('X-Amz-Signature')) return undefined;
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(query.get('X-Amz-Date') ?? '') ?? [];
  const [, year, month, day, hour, minute, second] = parts.map(Number);
  if (year === undefined || month === undefined) return Number.NaN;
  return Date.UTC(year, month - 1, day, hour, minute, second) + Number(query.get('X-Amz-Expires')) * 1000;
}
