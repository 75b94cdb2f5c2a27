import { GifReader } from 'omggif';
import type { Image } from '../../../document/types.ts';
import { badImage } from '../bad-image.ts';
import { checkSize } from '../check-size.ts';
import { encodeRaster } from '../raster/encode-raster.ts';
import type { Raster } from '../raster/raster.ts';
import { shrinkToPage } from '../raster/shrink-to-page.ts';
import { checkGifData } from './check-gif-data.ts';

/** The first frame of a GIF. Throws `Rejected('bad-image')`. */
export async function prepareGif(bytes: Uint8Array): Promise<Image> {
  if (bytes.length < 13) throw badImage('cut-off');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  checkSize(view.getUint16(6, true), view.getUint16(8, true), true);
  const { raster, dpi } = shrinkToPage(decode(bytes));
  return encodeRaster(raster, dpi);
}

function decode(bytes: Uint8Array): Raster {
  try {
    const reader = new GifReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const { width, height } = reader;
    const frame = reader.frameInfo(0);
    if (frame.x + frame.width > width || frame.y + frame.height > height) throw badImage('broken');
    checkGifData(bytes, frame.data_offset);
    const data = new Uint8Array(width * height * 4);
    reader.decodeAndBlitFrameRGBA(0, data as unknown as number[]);
    return { width, height, data };
  } catch {
    // Its reader throws strings.
    throw badImage('broken');
  }
}
