import { Rejected } from '../../../document/rejected.ts';
import { drawPage } from '../../pdf/draw-page.ts';
import { withPdf } from '../../pdf/open-pdf.ts';
import { badImage } from '../bad-image.ts';
import type { Size } from '../raster/fit-page.ts';
import type { Raster } from '../raster/raster.ts';
import { type ImageSource, wrapInPdf } from './wrap-in-pdf.ts';

/**
 * Decodes an opaque picture at another size and in sRGB. PDFium does it row by row, so that a picture of any size
 * takes little memory. Throws `Rejected('bad-image')`.
 */
export async function redraw(source: ImageSource, { width, height }: Size): Promise<Raster> {
  const pdf = wrapInPdf(source, width, height);
  try {
    const drawing = await withPdf(pdf, (open) => drawPage(open, 0, { width, tallest: height }, () => false));
    if (drawing.height !== height) throw badImage('broken');
    const { data } = drawing;
    for (let i = 3; i < data.length; i += 4) data[i] = 255;
    return { width, height, data };
  } catch (error) {
    throw error instanceof Rejected ? badImage('broken') : error;
  }
}
