import type { Image } from '../../../document/types.ts';
import { badImage } from '../bad-image.ts';
import { checkSize } from '../check-size.ts';
import { redraw } from '../pdfium/redraw.ts';
import { encodeJpeg } from '../raster/encode-jpeg.ts';
import { fitPage, type Size } from '../raster/fit-page.ts';
import { lookAt } from '../raster/look-at.ts';
import { isTurned, orient } from '../raster/orient.ts';
import { type JpegHeader, readJpegHeader } from './read-jpeg-header.ts';
import { stripSegments } from './strip-segments.ts';

/** A JPEG of more bytes than this for its pixels was saved without regard to its size. */
const wasteful = { bytes: 1024 * 1024, density: 0.6 };
const unknownDpi = 96;

/**
 * A JPEG as it is, without its metadata, where a PDF can hold it and it is no larger than a page needs; else drawn
 * anew: upright, in sRGB or grey. Throws `Rejected('bad-image')`.
 */
export async function prepareJpeg(bytes: Uint8Array): Promise<Image> {
  const header = readJpegHeader(bytes);
  const { width, height, orientation, dpi } = header;
  checkSize(width, height, false);
  checkKind(header);
  const upright = isTurned(orientation) ? { width: height, height: width } : { width, height };
  const size = fitPage(upright);
  const about = { ...size, ...dpiOf(size, upright, dpi) };
  if (canStay(header, size)) return { format: 'jpeg', bytes: stripSegments(bytes, header), ...about };
  const stored = isTurned(orientation) ? { width: size.height, height: size.width } : size;
  const raster = orient(await redraw(jpegSource(bytes, header), stored), orientation);
  return { format: 'jpeg', bytes: await encodeJpeg(raster, lookAt(raster).grey), ...about };
}

/** PDF's filter knows baseline and progressive JPEG of 8 bits (ISO 32000-1, 7.4.8). */
function checkKind({ frame, precision, components }: JpegHeader): void {
  if (![0xc0, 0xc1, 0xc2].includes(frame) || precision !== 8 || ![1, 3, 4].includes(components)) {
    throw badImage('other-kind', `JPEG ${(frame - 0xc0).toString(16)}/${precision}/${components}`);
  }
}

function canStay(header: JpegHeader, size: Size): boolean {
  const { width, height, end, components, orientation, plainRgb } = header;
  const frugal = end < wasteful.bytes || end / (width * height) < wasteful.density;
  return components !== 4 && !plainRgb && orientation === 1 && size.width === width && frugal;
}

/** Fewer pixels in the same space: fewer dots per inch. */
function dpiOf(size: Size, natural: Size, dpi: number | undefined): { dpi?: number } {
  if (size.width === natural.width) return dpi === undefined ? {} : { dpi };
  return { dpi: ((dpi ?? unknownDpi) * size.width) / natural.width };
}

function jpegSource(bytes: Uint8Array, { width, height, components, adobe, icc }: JpegHeader) {
  const space = ({ 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const)[components as 1 | 3 | 4];
  return {
    width,
    height,
    data: bytes,
    entries: `/Filter /DCTDecode /BitsPerComponent 8${components === 4 && adobe ? ' /Decode [1 0 1 0 1 0 1 0]' : ''}`,
    space: `/${space}`,
    ...(icc && { profile: { components, data: icc } }),
  };
}
