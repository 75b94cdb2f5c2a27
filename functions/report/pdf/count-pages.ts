import { withPdf } from './open-pdf.ts';

/** Number of pages of a PDF. Throws `Rejected`: `encrypted`, `damaged`. */
export function countPages(bytes: Uint8Array): Promise<number> {
  return withPdf(bytes, ({ pages }) => pages);
}
