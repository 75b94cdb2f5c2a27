import { Rejected } from '../../document/rejected.ts';
import type { Image } from '../../document/types.ts';
import { badImage } from './bad-image.ts';
import { sniffFormat } from './sniff-format.ts';

/** Each loads its decoder when it is first needed. */
const preparers = {
  png: async () => (await import('./png/prepare-png.ts')).preparePng,
  jpeg: async () => (await import('./jpeg/prepare-jpeg.ts')).prepareJpeg,
  gif: async () => (await import('./others/prepare-gif.ts')).prepareGif,
  webp: async () => (await import('./others/prepare-webp.ts')).prepareWebp,
  svg: async () => (await import('./others/prepare-svg.ts')).prepareSvg,
} as const;

/**
 * Makes a picture fit to be placed in a PDF: upright, in sRGB or grey, without metadata, no larger than A4 at 200 dots
 * per inch needs. `name` is what the author calls it. Throws `Rejected('bad-image')` for what cannot be shown.
 */
export async function prepareImage(name: string, bytes: Uint8Array): Promise<Image> {
  try {
    const format = sniffFormat(bytes);
    if (!format) throw badImage('not-a-picture');
    if (format === 'metafile') throw badImage('metafile');
    if (format === 'bmp' || format === 'tiff' || format === 'heif')
      throw badImage('other-kind', format.toUpperCase());
    const prepare = await preparers[format]();
    return await prepare(bytes);
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    throw new Rejected('bad-image', { ...error.details, image: name }, name);
  }
}
