import { createHash } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const length = 16;

/**
 * The permanent id of an upload key: the first 80 bits of the SHA-256 of its UTF-8 bytes in base32
 * (RFC 4648, lower case, no padding), 16 characters.
 */
export function reportId(key: string): string {
  const digest = createHash('sha256').update(key, 'utf8').digest();
  let id = '';
  for (let bit = 0; id.length < length; bit += 5) {
    const pair = ((digest[bit >> 3] ?? 0) << 8) | (digest[(bit >> 3) + 1] ?? 0);
    id += alphabet[(pair >> (11 - (bit & 7))) & 31];
  }
  return id;
}
