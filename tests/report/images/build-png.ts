import { crc32, deflateSync } from 'node:zlib';

/** What a PNG is made of; rows are given without their filter bytes. */
export interface PngPlan {
  readonly width: number;
  readonly height: number;
  readonly bits?: number;
  readonly colour?: number;
  readonly interlaced?: boolean;
  /** Chunks before the samples. */
  readonly chunks?: readonly (readonly [type: string, body: Uint8Array])[];
  /** Bytes of all rows; black where absent. */
  readonly samples?: readonly number[];
  readonly filter?: number;
}

const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Writes a PNG by hand (ISO 15948). */
export function buildPng(plan: PngPlan): Uint8Array {
  const { width, height, bits = 8, colour = 2, interlaced = false, chunks = [], samples, filter = 0 } = plan;
  const stride = Math.ceil((width * bits * samplesOf[colour]!) / 8);
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    rows[y * (stride + 1)] = filter;
    if (samples) rows.set(samples.slice(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  }
  return writeChunks([
    ['IHDR', header(width, height, bits, colour, interlaced)],
    ...chunks,
    ['IDAT', deflateSync(rows)],
    ['IEND', Buffer.alloc(0)],
  ]);
}

/** The first chunk of a PNG. */
export function header(
  width: number,
  height: number,
  bits: number,
  colour: number,
  interlaced = false,
): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([bits, colour, 0, 0, interlaced ? 1 : 0], 8);
  return bytes;
}

/** Signature and chunks, with their lengths and checksums. */
export function writeChunks(chunks: readonly (readonly [type: string, body: Uint8Array])[]): Uint8Array {
  const parts = chunks.flatMap(([type, body]) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    check.writeUInt32BE(crc32(named));
    return [length, named, check];
  });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}
