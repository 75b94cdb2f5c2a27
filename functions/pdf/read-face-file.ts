import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import type { FaceId } from '../layout/types.ts';

/** The TrueType file of a face: they stand in `fonts/`, beside this module or the bundle it is part of. */
export function readFaceFile(face: FaceId): Uint8Array {
  return inflateRawSync(readFileSync(new URL(`./fonts/${face}.ttf.deflated`, import.meta.url)));
}
