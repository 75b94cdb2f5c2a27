import { Rejected } from '../../document/rejected.ts';

/** Some programs and mail gateways add to a file's end. */
const within = 4096;

/**
 * Throws `Rejected('damaged')` for a PDF whose end is missing (ISO 32000-1, 7.5.5): readers would show the pages
 * that arrived and say nothing of the others.
 */
export function checkEnd(bytes: Uint8Array): void {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - within)));
  if (tail.includes('%%EOF')) return;
  throw new Rejected('damaged', { what: 'PDF: thiếu phần cuối / its end is missing' });
}
