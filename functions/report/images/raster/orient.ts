import type { Raster } from './raster.ts';

/** How a picture lies, as EXIF says it (CIPA DC-008, 4.6.5.1.6): 1 is upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Whether putting it upright swaps width and height. */
export function isTurned(orientation: Orientation): boolean {
  return orientation >= 5;
}

/** Puts a picture upright. */
export function orient(raster: Raster, orientation: Orientation): Raster {
  if (orientation === 1) return raster;
  const from = pixelsOf(raster);
  const turned = isTurned(orientation);
  const [width, height] = turned ? [raster.height, raster.width] : [raster.width, raster.height];
  // Which way the stored picture is read while the upright one is written.
  const mirrorX = [2, 3, 7, 8].includes(orientation);
  const mirrorY = [3, 4, 6, 7].includes(orientation);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = turned ? [y, x] : [x, y];
      const column = mirrorX ? raster.width - 1 - u : u;
      const row = mirrorY ? raster.height - 1 - v : v;
      to[y * width + x] = from[row * raster.width + column]!;
    }
  }
  return { width, height, data: new Uint8Array(to.buffer) };
}

function pixelsOf({ data }: Raster): Uint32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, data.length / 4);
}
