import { allocate } from './open-pdf.ts';
import type { Handle, Pdfium } from './pdfium.ts';

// fpdfview.h and fpdf_edit.h: FPDF_PAGEOBJ_TEXT, FPDF_PAGEOBJ_PATH.
const [textObject, pathObject] = [1, 2];
/** Beyond so many objects a page is drawn in colour rather than looked through. */
const most = 20_000;

/** Whether a page holds nothing but grey text and lines, so that it can be drawn in grey without loss. */
export function isGreyPage(pdfium: Pdfium, page: Handle): boolean {
  const count = pdfium._FPDFPage_CountObjects(page);
  if (count > most || pdfium._FPDFPage_GetAnnotCount(page) > 0) return false;
  const at = allocate(pdfium, 16);
  const isGrey = (read: Pdfium['_FPDFPageObj_GetFillColor'], object: Handle) => {
    if (!read(object, at, at + 4, at + 8, at + 12)) return true;
    const memory = pdfium.HEAPU8;
    return memory[at] === memory[at + 4] && memory[at] === memory[at + 8];
  };
  try {
    for (let i = 0; i < count; i++) {
      const object = pdfium._FPDFPage_GetObject(page, i);
      const type = pdfium._FPDFPageObj_GetType(object);
      if (type !== textObject && type !== pathObject) return false;
      if (!isGrey(pdfium._FPDFPageObj_GetFillColor, object)) return false;
      if (type === pathObject && !isGrey(pdfium._FPDFPageObj_GetStrokeColor, object)) return false;
    }
    return true;
  } finally {
    pdfium.wasmExports.free(at);
  }
}
