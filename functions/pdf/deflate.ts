import { zlibSync } from 'fflate';

/**
 * Compresses for a PDF's FlateDecode. In JavaScript, not by Node's zlib, whose output differs between
 * processors and versions: the same document must be the same bytes on any machine.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 3 });
}
