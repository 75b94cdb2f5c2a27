import { drawPage } from '../report/pdf/draw-page.ts';
import { isGreyPage } from '../report/pdf/is-grey-page.ts';
import { withPdf } from '../report/pdf/open-pdf.ts';
import { encodeColour } from './pictures/encode-colour.ts';
import { encodeGrey } from './pictures/encode-grey.ts';

/** Pixels. The height follows the page, up to that of a till receipt. */
const size = { width: 600, tallest: 1800 };

/**
 * A picture (PNG) of a PDF's first page, in 16 greys where the page has no colour, else in 128 colours at most.
 * Undefined where none can be made: a report never fails for its picture.
 */
export async function pictureFirstPage(pdf: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const drawing = await withPdf(pdf, (open) => drawPage(open, 0, size, isGreyPage));
    return drawing.grey ? encodeGrey(drawing) : encodeColour(drawing);
  } catch {
    return undefined;
  }
}
