import { createInflate } from 'node:zlib';
import { badImage } from '../bad-image.ts';
import type { PngHeader } from './read-png-header.ts';

/** Samples of a pixel by colour type. */
export const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Inflates the samples of a PNG that is not interlaced, piece by piece, and counts its rows: a PDF will hold them as
 * they are, and readers disagree on what to show of broken ones. Throws `Rejected('bad-image')`.
 */
export async function checkPngData({ width, height, bits, colour, data }: PngHeader): Promise<void> {
  const row = 1 + Math.ceil((width * bits * samplesOf[colour]!) / 8);
  const expected = row * height;
  const inflate = createInflate({ chunkSize: 256 * 1024 });
  inflate.end(data);
  let at = 0;
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      // Each row begins with the number of its filter.
      for (let i = (row - (at % row)) % row; i < piece.length; i += row)
        if (piece[i]! > 4) throw badImage('broken');
      at += piece.length;
      if (at > expected) throw badImage('broken');
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw badImage('broken');
    throw error;
  }
  if (at < expected) throw badImage('cut-off');
}
