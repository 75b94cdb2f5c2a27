import { deflateSync } from 'node:zlib';

/**
 * Compresses for a PDF's FlateDecode. Processors with CRC32C instructions (every x86-64 and 64-bit Arm that Lambda
 * runs on) give the same bytes; another zlib may not, so that its version is part of `rendererVersion`.
 * A deflate in JavaScript (fflate) does not depend on either, but doubles what the first page of a process
 * costs and adds a tenth to every other.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6 });
}
