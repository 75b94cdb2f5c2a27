import type { Block, Document, Inline } from '../../../functions/document/types.ts';
import { layOut } from '../../../functions/layout/lay-out.ts';
import { createMeasurer } from '../../../functions/pdf/measurer.ts';
import { paint } from '../../../functions/pdf/paint.ts';
import type { Piece } from '../render-content.ts';

/** Typesets with the press of this project: layout and painting, from a composed document. */
export async function render(pieces: readonly Piece[]): Promise<Uint8Array> {
  const document = documentOf(pieces);
  return paint(layOut(document, createMeasurer()), document);
}

/** The content as a composed document. */
export function documentOf(pieces: readonly Piece[]): Document {
  return {
    metadata: {
      title: 'Báo cáo tình hình kinh tế - xã hội',
      date: '2026-01-05',
      recipients: [],
      language: 'vi',
      profile: 'article',
    },
    blocks: pieces.map(blockOf),
    footnotes: {},
    images: {},
  };
}

const inlines = (text: string): Inline[] => [{ kind: 'text', text }];

function blockOf(piece: Piece): Block {
  switch (piece.kind) {
    case 'heading':
      return { kind: 'heading', level: piece.level, inlines: inlines(piece.text) };
    case 'paragraph':
      return { kind: 'paragraph', inlines: inlines(piece.text) };
    case 'list':
      return {
        kind: 'list',
        ordered: false,
        items: piece.items.map((text) => ({
          label: '•',
          blocks: [{ kind: 'paragraph', inlines: inlines(text) }],
        })),
      };
    case 'table': {
      const cell = (text: string) => ({ blocks: [{ kind: 'paragraph' as const, inlines: inlines(text) }] });
      return {
        kind: 'table',
        columns: piece.head.map((_, i) => ({ align: i === 1 ? 'left' : 'right' })),
        headRows: 1,
        rows: [piece.head, ...piece.rows].map((cells) => ({ cells: cells.map(cell) })),
      };
    }
  }
}
