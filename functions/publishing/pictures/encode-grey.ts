import { writePng } from '../../report/images/png/write-png.ts';
import type { Drawing } from '../../report/pdf/draw-page.ts';

/** A drawing in grey as a PNG of 16 greys: enough for the smooth edges of letters, and half the bytes to deflate. */
export function encodeGrey({ width, height, data }: Drawing): Uint8Array {
  const stride = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const from = y * width;
    const to = y * stride + 1;
    for (let x = 0; x < width; x += 2) {
      const right = x + 1 < width ? sixteenth[data[from + x + 1]!]! : 0;
      rows[to + (x >> 1)] = (sixteenth[data[from + x]!]! << 4) | right;
    }
  }
  return writePng({ width, height, kind: 'grey', bits: 4, rows }, fastest);
}

/** The nearest of 16 greys to each of 256. */
const sixteenth = Uint8Array.from({ length: 256 }, (_, grey) => Math.round(grey / 17));
/** zlib's level: the next ones save a tenth and take twice the time. */
const fastest = 1;
