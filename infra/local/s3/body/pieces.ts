import { createReadStream } from 'node:fs';

/** A run of bytes of a file; both ends are included. */
export interface FilePiece {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** The bytes of the pieces, one after the other. */
export async function* readPieces(pieces: readonly FilePiece[]): AsyncGenerator<Buffer> {
  for (const { path, start, end } of pieces)
    yield* createReadStream(path, { start, end, highWaterMark: 262_144 }) as AsyncIterable<Buffer>;
}
