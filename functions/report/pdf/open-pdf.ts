import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { Rejected } from '../../document/rejected.ts';

let library: Promise<PDFiumLibrary> | undefined;

/**
 * Opens a PDF for as long as `use` runs. The library is loaded once a process.
 * Throws `Rejected`: `encrypted` where a password is asked for, `damaged` where it cannot be opened.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (document: PDFiumDocument) => T | Promise<T>,
): Promise<T> {
  library ??= PDFiumLibrary.init();
  const document = await open(await library, bytes);
  try {
    return await use(document);
  } finally {
    document.destroy();
  }
}

async function open(pdfium: PDFiumLibrary, bytes: Uint8Array): Promise<PDFiumDocument> {
  try {
    return await pdfium.loadDocument(bytes);
  } catch (error) {
    const protectedBy = /password|security/i.test(String(error));
    throw protectedBy ? new Rejected('encrypted') : new Rejected('damaged', { what: 'PDF' });
  }
}
