import type { Image } from '../../document/types.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const pointsPerInch = 72;
const usualDpi = 96;

/**
 * Size in points of a picture: as wanted, else natural (by its dots per inch), scaled down to what fits.
 * One wanted side sets the other by the picture's proportions.
 */
export function fitImage(image: Image, wanted: Partial<Size>, widest: number, tallest: number): Size {
  const scale = pointsPerInch / (image.dpi && image.dpi > 0 ? image.dpi : usualDpi);
  const ratio = image.height / image.width;
  let width = wanted.width ?? (wanted.height ? wanted.height / ratio : image.width * scale);
  let height = wanted.height ?? width * ratio;
  const shrink = Math.min(1, widest / width, tallest / height);
  width *= shrink;
  height *= shrink;
  return { width, height };
}
