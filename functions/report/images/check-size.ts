import { limits } from '../../document/limits.ts';
import { badImage } from './bad-image.ts';

/** Pixels of a picture that can only be decoded whole, four bytes each and twice in memory. */
const decodedPixels = 20_000_000;

/**
 * Throws `Rejected('bad-image')` for more pixels than may be decoded: a few, where `whole`, since the picture cannot
 * be read row by row.
 */
export function checkSize(width: number, height: number, whole: boolean): void {
  if (width < 1 || height < 1) throw badImage('broken');
  const pixels = whole ? decodedPixels : limits.imagePixels;
  if (width > limits.imageSide || height > limits.imageSide || width * height > pixels) {
    throw badImage('too-big', `${width} × ${height}`);
  }
}
