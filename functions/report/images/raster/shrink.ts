import type { Size } from './fit-page.ts';
import type { Raster } from './raster.ts';

/** Makes a picture smaller: each pixel is the mean of those it covers, transparent ones weighing nothing. */
export function shrink(raster: Raster, { width, height }: Size): Raster {
  if (width >= raster.width && height >= raster.height) return raster;
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    const top = Math.floor((y * raster.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * raster.height) / height));
    for (let x = 0; x < width; x++) {
      const left = Math.floor((x * raster.width) / width);
      const right = Math.max(left + 1, Math.floor(((x + 1) * raster.width) / width));
      average(raster, { left, right, top, bottom }, data, (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function average({ width, data }: Raster, area: Area, into: Uint8Array, at: number): void {
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let y = area.top; y < area.bottom; y++) {
    for (let i = (y * width + area.left) * 4; i < (y * width + area.right) * 4; i += 4) {
      const weight = data[i + 3]!;
      red += data[i]! * weight;
      green += data[i + 1]! * weight;
      blue += data[i + 2]! * weight;
      alpha += weight;
    }
  }
  if (alpha === 0) return;
  into[at] = Math.round(red / alpha);
  into[at + 1] = Math.round(green / alpha);
  into[at + 2] = Math.round(blue / alpha);
  into[at + 3] = Math.round(alpha / ((area.right - area.left) * (area.bottom - area.top)));
}
