import { Rejected } from '../../document/rejected.ts';
import type { OpenPdf } from './open-pdf.ts';
import type { Handle } from './pdfium.ts';

/** Opens a page (the first is 0) for as long as `use` runs. Throws `Rejected('damaged')` where it is none. */
export function withPage<T>({ pdfium, document }: OpenPdf, index: number, use: (page: Handle) => T): T {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (!page) throw new Rejected('damaged', { what: `PDF: trang / page ${index + 1}` });
  try {
    return use(page);
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}
