import { writePng } from '../../report/images/png/write-png.ts';
import type { Drawing } from '../../report/pdf/draw-page.ts';

/**
 * A drawing in grey, an even number of pixels wide, as a PNG of 16 greys: enough for the smooth edges of letters, and
 * half the bytes to deflate.
 */
export function encodeGrey({ width, height, data }: Drawing): Uint8Array {
  const pairs = new Uint16Array(data.buffer, data.byteOffset, data.length / 2);
  const perRow = width / 2;
  const rows = new Uint8Array((perRow + 1) * height);
  for (let y = 0, from = 0; y < height; y++) {
    const to = y * (perRow + 1) + 1;
    for (let x = 0; x < perRow; x++) rows[to + x] = packed[pairs[from++]!]!;
  }
  return writePng({ width, height, kind: 'grey', bits: 4, rows }, fastest);
}

/** Two pixels of 256 greys, the left one in the lower byte, as two of 16 greys, the left one in the higher half. */
const packed = Uint8Array.from(
  { length: 65_536 },
  (_, pair) => (nearest(pair & 255) << 4) | nearest(pair >> 8),
);

function nearest(grey: number): number {
  return Math.round(grey / 17);
}

/** zlib's level: the next ones save a fifth and take twice the time. */
const fastest = 1;
