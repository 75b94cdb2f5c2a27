import type { Page } from '../layout/types.ts';
import { PagePainter } from './page-painter.ts';
import type { Press } from './press.ts';

/** Paints a page and hands it to PDFKit, which writes it when the next one begins. */
export function paintPage(press: Press, page: Page, index: number): void {
  const { document, fonts, structure } = press;
  document.addPage({ size: [page.width, page.height], margin: 0 });
  document.page.resources.data.Font = fonts.resources;
  document.page.dictionary.data.StructParents = index;
  const painter = new PagePainter(press, page);
  for (const box of page.boxes) painter.paint(box);
  document.page.write(painter.end());
  structure.endPage(index, painter.owners);
}
