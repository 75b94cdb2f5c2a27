import { Rejected } from '../../document/rejected.ts';
import { allocate, type OpenPdf } from './open-pdf.ts';
import type { Handle, Pdfium } from './pdfium.ts';
import { withPage } from './with-page.ts';

/** Pixels from top left, row by row: one byte each where grey, else red, green, blue and one to ignore. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly grey: boolean;
  readonly data: Uint8Array;
}

// fpdfview.h: FPDFBitmap_Gray, FPDFBitmap_BGRx; FPDF_ANNOT, FPDF_REVERSE_BYTE_ORDER.
const [greyFormat, colourFormat] = [1, 3];
const [withAnnotations, redFirst] = [0x01, 0x10];
/** Pixels of height beyond which a page is drawn narrower than it is, lest its measure overflow. */
const mostDrawn = 32_000;

/**
 * Draws a page (the first is 0) on white, `width` pixels wide; of what is higher than `tallest` the upper part. Nothing remote is fetched
 * and no script is run. Throws `Rejected('damaged')`.
 */
export function drawPage(
  pdf: OpenPdf,
  index: number,
  size: { readonly width: number; readonly tallest: number },
  isGrey: (pdfium: Pdfium, page: Handle) => boolean,
): Drawing {
  const { pdfium } = pdf;
  return withPage(pdf, index, (page) => {
    const ratio = pdfium._FPDF_GetPageHeight(page) / pdfium._FPDF_GetPageWidth(page);
    if (!(ratio > 0 && ratio < Number.POSITIVE_INFINITY))
      throw new Rejected('damaged', { what: 'PDF: 0 × 0' });
    const { width } = size;
    const whole = Math.max(1, Math.round(width * ratio));
    const height = Math.min(whole, size.tallest);
    const grey = isGrey(pdfium, page);
    const stride = grey ? width : width * 4;
    const at = allocate(pdfium, stride * height);
    pdfium.HEAPU8.fill(255, at, at + stride * height);
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, grey ? greyFormat : colourFormat, at, stride);
    const flags = grey ? withAnnotations : withAnnotations | redFirst;
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, Math.min(whole, mostDrawn), 0, flags);
    pdfium._FPDFBitmap_Destroy(bitmap);
    const data = pdfium.HEAPU8.slice(at, at + stride * height);
    pdfium.wasmExports.free(at);
    return { width, height, grey, data };
  });
}
