import PDFDocument from 'pdfkit';
import type { Piece } from '../render-content.ts';
import { tinos } from './tinos.ts';

/** PDFKit as its guide shows it: `text`, `list` and `table`, tagged, with embedded fonts. */
export async function render(pieces: readonly Piece[]): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 57, bottom: 57, left: 85, right: 43 },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi',
    displayTitle: true,
    subset: 'PDF/A-2b',
    font: tinos.regular,
    info: { Title: 'Báo cáo tình hình kinh tế - xã hội', CreationDate: new Date(1767546000000) },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Uint8Array>((resolve) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
  });
  document.registerFont('text', tinos.regular);
  document.registerFont('strong', tinos.bold);
  for (const piece of pieces) {
    if (piece.kind === 'heading') {
      document.font('strong').fontSize(piece.level === 1 ? 15 : 13);
      document.addStructure(
        document.struct(`H${piece.level}`, {}, () => {
          document.text(piece.text);
        }),
      );
    } else {
      document.font('text').fontSize(12);
      if (piece.kind === 'paragraph')
        document.addStructure(
          document.struct('P', {}, () => {
            document.text(piece.text, { align: 'justify', indent: 20, lineGap: 2 });
          }),
        );
      else if (piece.kind === 'list') document.list([...piece.items], { lineGap: 2 });
      else
        document.fontSize(10).table({
          defaultStyle: { padding: 3, border: 0.5 },
          data: [[...piece.head], ...piece.rows.map((row) => [...row])],
        });
    }
    document.moveDown(0.4);
    document.x = 85;
  }
  document.end();
  return finished;
}
