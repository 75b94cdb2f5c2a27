import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { capMemory } from './cap-memory.ts';

/** The decoders made of WebAssembly: the file of the package, and what each may take of memory in MiB. */
const decoders = {
  // Holds a whole upload beside what it decodes.
  pdfium: { file: '@hyzyla/pdfium/pdfium.wasm', megabytes: 288 },
  resvg: { file: '@resvg/resvg-wasm/index_bg.wasm', megabytes: 112 },
  mozjpeg: { file: '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm', megabytes: 128 },
  webp: { file: '@jsquash/webp/codec/dec/webp_dec.wasm', megabytes: 208 },
} as const;

/**
 * Reads the code of a decoder, its memory capped. It stands beside the bundle this module is part of,
 * or else in its package.
 */
export async function readWasm(name: keyof typeof decoders): Promise<Uint8Array<ArrayBuffer>> {
  const { file, megabytes } = decoders[name];
  const beside = new URL(`./${file.slice(file.lastIndexOf('/') + 1)}`, import.meta.url);
  const path = existsSync(beside) ? beside : createRequire(import.meta.url).resolve(file);
  return capMemory(await readFile(path), megabytes);
}
