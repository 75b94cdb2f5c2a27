import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { createElement } from 'react';
import type { Piece } from '../render-content.ts';
import { tinos } from './tinos.ts';

Font.register({ family: 'Tinos', fonts: [{ src: tinos.regular }, { src: tinos.bold, fontWeight: 700 }] });
Font.registerHyphenationCallback((word) => [word]);

/** react-pdf as its documentation shows it; it has no tables, so rows are views. */
export async function render(pieces: readonly Piece[]): Promise<Uint8Array> {
  return renderToBuffer(
    createElement(
      Document,
      { title: 'Báo cáo tình hình kinh tế - xã hội', language: 'vi', pdfVersion: '1.7' },
      createElement(
        Page,
        {
          size: 'A4',
          style: { fontFamily: 'Tinos', fontSize: 12, lineHeight: 1.3, padding: '57 43 57 85' },
        },
        ...pieces.map(elementOf),
      ),
    ),
  );
}

function elementOf(piece: Piece, key: number): unknown {
  const text = (style: object, content: string) => createElement(Text, { key, style }, content);
  switch (piece.kind) {
    case 'heading':
      return text({ fontWeight: 700, fontSize: piece.level === 1 ? 15 : 13, marginBottom: 6 }, piece.text);
    case 'paragraph':
      return text({ textAlign: 'justify', textIndent: 20, marginBottom: 6 }, piece.text);
    case 'list':
      return createElement(
        View,
        { key, style: { marginBottom: 6 } },
        ...piece.items.map((item) => createElement(Text, { style: { marginLeft: 12 } }, `• ${item}`)),
      );
    case 'table':
      return createElement(
        View,
        { key, style: { marginBottom: 6, fontSize: 10 } },
        ...[piece.head, ...piece.rows].map((row) =>
          createElement(
            View,
            { style: { flexDirection: 'row' }, wrap: false },
            ...row.map((cell) =>
              createElement(Text, { style: { flex: 1, padding: 3, border: '0.5 solid black' } }, cell),
            ),
          ),
        ),
      );
  }
}
