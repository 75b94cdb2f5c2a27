import pdfmake from 'pdfmake';
import type { Piece } from '../render-content.ts';
import { tinos } from './tinos.ts';

pdfmake.addFonts({
  Tinos: { normal: tinos.regular, bold: tinos.bold, italics: tinos.italic, bolditalics: tinos.boldItalic },
});
pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setUrlAccessPolicy(() => false);

/** pdfmake as its documentation shows it. */
export async function render(pieces: readonly Piece[]): Promise<Uint8Array> {
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [85, 57, 43, 57],
      version: '1.7',
      subset: 'PDF/A-2b',
      tagged: true,
      lang: 'vi',
      displayTitle: true,
      info: { title: 'Báo cáo tình hình kinh tế - xã hội' },
      defaultStyle: { font: 'Tinos', fontSize: 12, lineHeight: 1.15 },
      content: pieces.map(contentOf),
    })
    .getBuffer();
}

function contentOf(piece: Piece): object {
  const margin = [0, 0, 0, 6];
  switch (piece.kind) {
    case 'heading':
      return { text: piece.text, bold: true, fontSize: piece.level === 1 ? 15 : 13, margin };
    case 'paragraph':
      return { text: piece.text, alignment: 'justify', leadingIndent: 20, margin };
    case 'list':
      return { ul: piece.items, margin };
    case 'table':
      return {
        table: { headerRows: 1, widths: ['auto', '*', '*', '*', '*'], body: [piece.head, ...piece.rows] },
        fontSize: 10,
        margin,
      };
  }
}
