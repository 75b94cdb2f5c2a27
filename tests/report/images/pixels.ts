import { decode } from 'jpeg-js';
import { PNG } from 'pngjs';
import type { Image } from '../../../functions/document/types.ts';

/** Red, green, blue and alpha of the middle of each block of 8 by 8 pixels, row by row. */
export function blocksOf(image: Image): number[][][] {
  const { width, height, data } = pixelsOf(image);
  const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
  const row = (y: number) => Array.from({ length: width / 8 }, (_, x) => at(x * 8 + 4, y * 8 + 4));
  return Array.from({ length: height / 8 }, (_, y) => row(y));
}

/** The pixels of a prepared picture, decoded by libraries that did not make it. */
export function pixelsOf({ format, bytes }: Image) {
  return format === 'png' ? PNG.sync.read(Buffer.from(bytes)) : decode(bytes, { useTArray: true });
}

/** Each block's first component, to the nearest of 0, 50, 100, ... : JPEG is not exact. */
export function shadesOf(image: Image): number[][] {
  return blocksOf(image).map((row) => row.map(([red]) => Math.round(red! / 50) * 50));
}
