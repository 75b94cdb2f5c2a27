import { PNG } from 'pngjs';
import type { Image } from '../../../document/types.ts';
import { encodeJpeg } from './encode-jpeg.ts';
import { type Look, lookAt } from './look-at.ts';
import type { Raster } from './raster.ts';

/** A PNG larger than this, in bytes and bytes a pixel, is a photograph: as a JPEG it takes a tenth. */
const photograph = { bytes: 256 * 1024, density: 0.8 };
// ISO 15948, 11.2.2.
const colourTypes = { grey: 0, colour: 2, transparent: 6 } as const;

/** Writes a picture the way it takes least: PNG without loss, but JPEG for what looks like a photograph. */
export async function encodeRaster(raster: Raster, dpi: number | undefined): Promise<Image> {
  const look = lookAt(raster);
  const png = encodePng(raster, look);
  const about = { width: raster.width, height: raster.height, ...(dpi && { dpi }) };
  if (look.opaque && png.length > photograph.bytes && isDense(png.length, raster)) {
    return { format: 'jpeg', bytes: await encodeJpeg(raster, look.grey), ...about };
  }
  return { format: 'png', bytes: png, ...about };
}

/** Whether a PNG of so many bytes holds more noise than lines and text do. */
export function isDense(bytes: number, { width, height }: { width: number; height: number }): boolean {
  return bytes > photograph.bytes && bytes / (width * height) > photograph.density;
}

function encodePng({ width, height, data }: Raster, { grey, opaque }: Look): Uint8Array {
  const colorType = opaque ? (grey ? colourTypes.grey : colourTypes.colour) : colourTypes.transparent;
  const png = new PNG({ width, height });
  png.data = Buffer.from(data.buffer, data.byteOffset, data.length);
  return PNG.sync.write(png, {
    colorType,
    inputColorType: colourTypes.transparent,
    inputHasAlpha: true,
    deflateLevel: 6,
  });
}
