import { writePng } from '../../report/images/png/write-png.ts';
import type { Drawing } from '../../report/pdf/draw-page.ts';
import { binOf, choosePalette } from './choose-palette.ts';

/** More colours make the picture of a scan half as large again, and are not seen at this size. */
const colours = 128;

/** A drawing in colour as a PNG with a palette. */
export function encodeColour({ width, height, data }: Drawing): Uint8Array {
  const palette = choosePalette(data, colours);
  const stride = width + 1;
  const rows = new Uint8Array(stride * height);
  for (let y = 0, from = 0; y < height; y++) {
    const to = y * stride + 1;
    for (let x = 0; x < width; x++, from += 4) {
      rows[to + x] = palette.places[binOf(data[from]!, data[from + 1]!, data[from + 2]!)]!;
    }
  }
  return writePng({ width, height, kind: 'indexed', bits: 8, palette: palette.colours, rows }, 6);
}
