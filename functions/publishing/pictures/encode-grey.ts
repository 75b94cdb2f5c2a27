import { writePng } from '../../report/images/png/write-png.ts';
import type { Drawing } from '../../report/pdf/draw-page.ts';

/**
 * A drawing in grey, its width a multiple of four pixels, as a PNG of 16 greys: enough for the smooth edges of
 * letters, and half the bytes to deflate.
 */
export function encodeGrey({ width, height, data }: Drawing): Uint8Array {
  const quads = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  const rowBytes = width / 2 + 1;
  const rows = new Uint8Array(rowBytes * height).fill(255);
  for (let y = 0, from = 0; y < height; y++) {
    rows[y * rowBytes] = 0;
    for (let to = y * rowBytes + 1; to < (y + 1) * rowBytes; to += 2) {
      const quad = quads[from++]!;
      // Most of a page is white, as the rows are already.
      if (quad === white) continue;
      rows[to] = packed[quad & 0xffff]!;
      rows[to + 1] = packed[quad >>> 16]!;
    }
  }
  return writePng({ width, height, kind: 'grey', bits: 4, rows }, fastest);
}

/** Four pixels. */
const white = 0xffffffff;

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
