import { PNG } from 'pngjs';
import { badImage } from '../bad-image.ts';
import type { Raster } from '../raster/raster.ts';

/** Decodes any PNG, 16 bits reduced to 8. Throws `Rejected('bad-image')`. */
export function decodePng(bytes: Uint8Array): Raster {
  try {
    const { width, height, data } = PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    return { width, height, data };
  } catch {
    throw badImage('broken');
  }
}
