import { crc32, deflateSync } from 'node:zlib';

/** What the header of a PNG says (ISO 15948, 11.2.2). */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly bits?: number;
  readonly colour?: number;
  /** Compressed samples; those of a white picture where absent. */
  readonly data?: Uint8Array;
}

const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A PNG that says of itself what it is told to, true or not. */
export function buildPng({ width, height, bits = 8, colour = 2, data }: PngParts): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bits;
  header[9] = colour;
  const row = 1 + Math.ceil((width * bits * (samples[colour] ?? 1)) / 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', data ?? deflateSync(new Uint8Array(row * height))),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(body.length, 0);
  numbers.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
}
