import { Rejected } from '../document/rejected.ts';
import { countImagePixels } from '../report/pdf/count-image-pixels.ts';
import { drawPage } from '../report/pdf/draw-page.ts';
import { isGreyPage } from '../report/pdf/is-grey-page.ts';
import { withPdf } from '../report/pdf/open-pdf.ts';
import type { Handle, Pdfium } from '../report/pdf/pdfium.ts';
import { encodeColour } from './pictures/encode-colour.ts';
import { encodeGrey } from './pictures/encode-grey.ts';

/** Pixels. The height follows the page; of a very long one the upper part is shown. */
const size = { width: 600, tallest: 1800 };
/** Pixels of the pictures on a page: twice an A3 sheet scanned in 600 dots per inch. More takes many seconds. */
const mostPixels = 140_000_000;

/**
 * A picture (PNG) of a PDF's first page, in 16 greys where the page has no colour, else in 128 colours at most.
 * Undefined where none can be made: a report never fails for its picture.
 */
export async function pictureFirstPage(pdf: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const drawing = await withPdf(pdf, (open) => drawPage(open, 0, size, isGrey));
    return drawing.grey ? encodeGrey(drawing) : encodeColour(drawing);
  } catch {
    return undefined;
  }
}

function isGrey(pdfium: Pdfium, page: Handle): boolean {
  if (countImagePixels(pdfium, page) > mostPixels) throw new Rejected('too-complex', { what: 'PDF' });
  return isGreyPage(pdfium, page);
}
