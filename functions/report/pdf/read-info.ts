import { allocate, type OpenPdf } from './open-pdf.ts';

/** What the file's information dictionary says (ISO 32000-1, 14.3.3); empty where it says nothing. */
export interface PdfInfo {
  readonly title: string;
  readonly author: string;
}

const longest = 4_000;

/** Reads the information dictionary of a PDF, in NFC and on one line. */
export function readInfo(pdf: OpenPdf): PdfInfo {
  return { title: entry(pdf, 'Title'), author: entry(pdf, 'Author') };
}

function entry({ pdfium, document }: OpenPdf, name: string): string {
  const tag = allocate(pdfium, name.length + 1);
  pdfium.HEAPU8.set([...name].map((letter) => letter.charCodeAt(0)).concat(0), tag);
  const size = pdfium._FPDF_GetMetaText(document, tag, 0, 0);
  let text = '';
  // Two bytes are the NUL at its end.
  if (size > 2 && size <= longest) {
    const buffer = allocate(pdfium, size);
    pdfium._FPDF_GetMetaText(document, tag, buffer, size);
    text = new TextDecoder('utf-16le').decode(pdfium.HEAPU8.subarray(buffer, buffer + size - 2));
    pdfium.wasmExports.free(buffer);
  }
  pdfium.wasmExports.free(tag);
  return text
    .normalize('NFC')
    .replace(/[\s\u0000-\u001f]+/gu, ' ')
    .trim();
}
