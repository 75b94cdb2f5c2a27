import { allocate } from './open-pdf.ts';
import type { Handle, Pdfium } from './pdfium.ts';

// fpdf_edit.h: FPDF_PAGEOBJ_IMAGE.
const imageObject = 3;
/** Objects looked at; a page of more is a drawing rather than a scan. */
const most = 2_000;

/** How many pixels the pictures on a page have, all of which drawing it must decode. */
export function countImagePixels(pdfium: Pdfium, page: Handle): number {
  const count = Math.min(pdfium._FPDFPage_CountObjects(page), most);
  let at: Handle | undefined;
  let pixels = 0;
  for (let i = 0; i < count; i++) {
    const object = pdfium._FPDFPage_GetObject(page, i);
    if (pdfium._FPDFPageObj_GetType(object) !== imageObject) continue;
    at ??= allocate(pdfium, 8);
    if (!pdfium._FPDFImageObj_GetImagePixelSize(object, at, at + 4)) continue;
    const { buffer, byteOffset } = pdfium.HEAPU8;
    const [width = 0, height = 0] = new Uint32Array(buffer, byteOffset + at, 2);
    pixels += width * height;
  }
  if (at !== undefined) pdfium.wasmExports.free(at);
  return pixels;
}
