import type { OpenPdf } from './open-pdf.ts';
import type { Handle } from './pdfium.ts';

/** Opens a page (the first is 0) for as long as `use` runs. Undefined for a page that cannot be opened. */
export function withPage<T>({ pdfium, document }: OpenPdf, index: number, use: (page: Handle) => T) {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (!page) return undefined;
  try {
    return use(page);
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}
