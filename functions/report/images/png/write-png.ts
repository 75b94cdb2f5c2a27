import { crc32, deflateSync } from 'node:zlib';

/** Samples of a PNG, row by row, each row begun by a filter byte (ISO 15948, 9). */
export interface PngRows {
  readonly width: number;
  readonly height: number;
  readonly kind: 'grey' | 'rgb' | 'indexed' | 'rgba';
  /** Bits of a sample. */
  readonly bits: 4 | 8;
  /** RGB triples, for `indexed`. */
  readonly palette?: Uint8Array;
  readonly rows: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const colourTypes = { grey: 0, rgb: 2, indexed: 3, rgba: 6 } as const;

/** Writes a PNG; `level` is zlib's. */
export function writePng({ width, height, kind, bits, palette, rows }: PngRows, level: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bits;
  header[9] = colourTypes[kind];
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Uint8Array): Buffer {
  const result = Buffer.alloc(body.length + 12);
  result.writeUInt32BE(body.length, 0);
  result.write(type, 4, 'latin1');
  result.set(body, 8);
  result.writeUInt32BE(crc32(result.subarray(4, body.length + 8)), body.length + 8);
  return result;
}
