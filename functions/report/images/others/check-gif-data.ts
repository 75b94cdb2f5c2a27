import { badImage } from '../bad-image.ts';

/** Codes have 12 bits at most (GIF89a, appendix F). */
const mostBits = 12;

/**
 * Walks the codes of a frame, from its code size on (GIF89a, appendix F): each may name only what came before it.
 * The decoder follows whatever it is given, in circles too. Throws `Rejected('bad-image')`.
 */
export function checkGifData(bytes: Uint8Array, start: number): void {
  const least = bytes[start] ?? 0;
  if (least < 2 || least > 8) throw badImage('broken');
  const clear = 1 << least;
  let size = least + 1;
  let next = clear + 2;
  let follows = false;
  let bits = 0;
  let held = 0;
  for (const byte of bytesOfBlocks(bytes, start + 1)) {
    bits |= byte << held;
    held += 8;
    while (held >= size) {
      const code = bits & ((1 << size) - 1);
      bits >>>= size;
      held -= size;
      if (code === clear + 1) return;
      if (code === clear) {
        size = least + 1;
        next = clear + 2;
        follows = false;
        continue;
      }
      if (code > next || (code === next && !follows)) throw badImage('broken');
      if (follows && next < 1 << mostBits) next++;
      if (next >= 1 << size && size < mostBits) size++;
      follows = true;
    }
  }
}

/** Data stand in blocks, the length before each; an empty one ends them. */
function* bytesOfBlocks(bytes: Uint8Array, start: number): Generator<number> {
  let at = start;
  for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) {
    yield* bytes.subarray(at + 1, at + 1 + length);
    at += 1 + length;
  }
}
