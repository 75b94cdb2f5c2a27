import { allocate, type OpenPdf } from './open-pdf.ts';
import { withPage } from './with-page.ts';

/** Lines of text of a page (the first is 0) in the order they were written, in NFC; none where it shows no text. */
export function readPageText(pdf: OpenPdf, index: number): string[] {
  const { pdfium } = pdf;
  const text = withPage(pdf, index, (page) => {
    const characters = pdfium._FPDFText_LoadPage(page);
    if (!characters) return '';
    const count = pdfium._FPDFText_CountChars(characters);
    let found = '';
    if (count > 0) {
      const buffer = allocate(pdfium, (count + 1) * 2);
      // The count that comes back includes the NUL at the end.
      const written = Math.max(1, pdfium._FPDFText_GetText(characters, 0, count, buffer));
      found = utf16.decode(pdfium.HEAPU8.subarray(buffer, buffer + (written - 1) * 2));
      pdfium.wasmExports.free(buffer);
    }
    pdfium._FPDFText_ClosePage(characters);
    return found;
  });
  const lines = text
    .normalize('NFC')
    .replace(unprintable, '')
    .split(/[\n\r\u2028\u2029]+/u);
  return lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
}

const utf16 = new TextDecoder('utf-16le');
// PDFium marks a hyphen at a line's end by U+FFFE, and what it cannot name by controls.
const unprintable = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/gu;
