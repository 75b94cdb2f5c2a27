import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Piece } from '../render-content.ts';
import { tinos } from './tinos.ts';

const compiler = NodeCompiler.create({
  fontArgs: [{ fontPaths: [dirname(tinos.regular), dirname(tinos.bold)] }],
});

/** Typst from source text, without what it remembers of the render before: reports differ from each other. */
export async function render(pieces: readonly Piece[]): Promise<Uint8Array> {
  compiler.evictCache(0);
  const source = `
#set document(title: "Báo cáo tình hình kinh tế - xã hội", date: datetime(year: 2026, month: 1, day: 5))
#set page(paper: "a4", margin: (top: 57pt, bottom: 57pt, left: 85pt, right: 43pt), numbering: "1")
#set text(font: "Tinos", size: 12pt, lang: "vi", hyphenate: false)
#set par(justify: true, first-line-indent: 20pt)
${pieces.map(markup).join('\n\n')}`;
  return compiler.pdf({ mainFileContent: source });
}

const escaped = (text: string) => text.replace(/[\\#*_`$<>@[\]~=/+-]/g, '\\$&').replace(/^(\d+)\./, '$1\\.');

function markup(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `${'='.repeat(piece.level)} ${escaped(piece.text)}`;
    case 'paragraph':
      return escaped(piece.text);
    case 'list':
      return piece.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'table': {
      const cells = (row: readonly string[]) => row.map((cell) => `[${escaped(cell)}]`).join(', ');
      return `#text(size: 10pt)[#table(columns: (auto, 1fr, 1fr, 1fr, 1fr), table.header(${cells(piece.head)}), ${piece.rows.map(cells).join(', ')})]`;
    }
  }
}
