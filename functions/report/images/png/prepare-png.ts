import type { Image } from '../../../document/types.ts';
import { checkSize } from '../check-size.ts';
import { redraw } from '../pdfium/redraw.ts';
import { encodeRaster, isDense } from '../raster/encode-raster.ts';
import { fitPage, type Size } from '../raster/fit-page.ts';
import { orient } from '../raster/orient.ts';
import type { Raster } from '../raster/raster.ts';
import { shrink } from '../raster/shrink.ts';
import { checkPngData, samplesOf } from './check-png-data.ts';
import { decodePng } from './decode-png.ts';
import { type PngHeader, readPngHeader } from './read-png-header.ts';

const unknownDpi = 96;

/**
 * A PNG as it is where a PDF can hold its samples and they are no more than a page needs; else drawn anew.
 * Throws `Rejected('bad-image')`.
 */
export async function preparePng(bytes: Uint8Array): Promise<Image> {
  const header = readPngHeader(bytes);
  const { width, height, dpi, orientation } = header;
  const whole = header.transparent || header.interlaced;
  checkSize(width, height, whole);
  const size = fitPage(header);
  if (!whole) await checkPngData(header);
  if (
    !whole &&
    orientation === 1 &&
    size.width === width &&
    header.bits <= 8 &&
    !isDense(header.data.length, header)
  ) {
    return { format: 'png', bytes, width, height, ...(dpi && { dpi }) };
  }
  const raster = whole ? shrink(decodePng(bytes), size) : await redraw(pngSource(header), size);
  return encodeRaster(upright(raster, header), dpiOf(size, header));
}

function upright(raster: Raster, { orientation }: PngHeader): Raster {
  return orient(raster, orientation);
}

/** Fewer pixels in the same space: fewer dots per inch. */
function dpiOf(size: Size, { width, dpi }: PngHeader): number | undefined {
  return size.width === width ? dpi : ((dpi ?? unknownDpi) * size.width) / width;
}

function pngSource({ width, height, bits, colour, palette, data }: PngHeader) {
  const samples = samplesOf[colour]!;
  const parameters = `/Predictor 15 /Colors ${samples} /BitsPerComponent ${bits} /Columns ${width}`;
  const space = palette
    ? `[/Indexed /DeviceRGB ${palette.length / 3 - 1} <${Buffer.from(palette).toString('hex')}>]`
    : samples === 1
      ? '/DeviceGray'
      : '/DeviceRGB';
  return {
    width,
    height,
    data,
    entries: `/Filter /FlateDecode /BitsPerComponent ${bits} /DecodeParms <<${parameters}>>`,
    space,
  };
}
