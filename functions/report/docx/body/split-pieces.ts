import type { Inline } from '../../../document/types.ts';
import type { Piece } from '../runs/pieces.ts';

type Interruption = Exclude<Piece, Inline>;

/** A stretch of a paragraph without interruption. */
export interface Stretch {
  readonly kind: 'stretch';
  readonly inlines: readonly Inline[];
}

/**
 * Parts a paragraph at its page breaks; what floats beside it follows the stretch it is anchored in.
 * Text is composed (NFC) here, once it is whole: a mark may stand in another run than its letter.
 */
export function splitPieces(pieces: readonly Piece[]): (Stretch | Interruption)[] {
  const parts: (Stretch | Interruption)[] = [];
  let inlines: Inline[] = [];
  let floating: Interruption[] = [];
  const endStretch = () => {
    if (inlines.length > 0) parts.push({ kind: 'stretch', inlines });
    for (const piece of floating) parts.push(piece);
    inlines = [];
    floating = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'blocks') floating.push(piece);
    else if (piece.kind === 'page-break') {
      endStretch();
      parts.push(piece);
    } else inlines.push(piece.kind === 'text' ? { ...piece, text: piece.text.normalize('NFC') } : piece);
  }
  endStretch();
  return parts;
}
