import { imageSize } from 'image-size';
import { limits } from '../../document/limits.ts';
import { Rejected } from '../../document/rejected.ts';
import type { Image } from '../../document/types.ts';

/**
 * Makes a picture fit to be placed in a PDF. `name` is what the author calls it.
 * Throws `Rejected('bad-image')` for what cannot be shown.
 */
export async function prepareImage(name: string, bytes: Uint8Array): Promise<Image> {
  const { width, height, type } = measure(name, bytes);
  if (type !== 'png' && type !== 'jpg') {
    throw new Rejected('bad-image', { image: name, what: type ?? '?' });
  }
  if (width > limits.imageSide || height > limits.imageSide || width * height > limits.imagePixels) {
    throw new Rejected('bad-image', { image: name, what: `${width} × ${height} px` });
  }
  return { format: type === 'png' ? 'png' : 'jpeg', bytes, width, height };
}

function measure(name: string, bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    throw new Rejected('bad-image', { image: name, what: 'không phải ảnh / not a picture' });
  }
}
