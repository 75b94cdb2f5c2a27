import { PNG } from 'pngjs';

/** A PNG whose compressed data a PDF can hold as they are. */
export interface PngData {
  readonly kind: 'data';
  readonly width: number;
  readonly height: number;
  /** Components of a pixel: 1 or 3. */
  readonly colors: number;
  readonly bits: number;
  /** RGB triples. */
  readonly palette?: Uint8Array;
  readonly data: Uint8Array;
}

/** A decoded PNG, 8 bits a component. */
export interface PngPixels {
  readonly kind: 'pixels';
  readonly width: number;
  readonly height: number;
  readonly colors: 1 | 3;
  readonly data: Uint8Array;
  /** Absent where every pixel is opaque. */
  readonly alpha?: Uint8Array;
}

/** Reads a PNG; decodes it only where it is transparent, interlaced or of 16 bits (ISO 15948). */
export function readPng(bytes: Uint8Array): PngData | PngPixels {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Buffer[] = [];
  let palette: Uint8Array | undefined;
  let transparent = false;
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IDAT') parts.push(body);
    else if (type === 'PLTE') palette = body;
    else if (type === 'tRNS') transparent = true;
    at += 12 + length;
  }
  const [bits, color, interlace] = [file[24]!, file[25]!, file[28]!];
  if (transparent || color >= 4 || bits === 16 || interlace) return decode(file);
  return {
    kind: 'data',
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    colors: color === 2 ? 3 : 1,
    bits,
    ...(color === 3 && palette && { palette }),
    data: Buffer.concat(parts),
  };
}

function decode(file: Buffer): PngPixels {
  const { width, height, data } = PNG.sync.read(file);
  const count = width * height;
  let [gray, opaque] = [true, true];
  for (let i = 0; i < data.length; i += 4) {
    if (data[i] !== data[i + 1] || data[i] !== data[i + 2]) gray = false;
    if (data[i + 3] !== 255) opaque = false;
  }
  const colors = gray ? 1 : 3;
  const pixels = new Uint8Array(count * colors);
  for (let i = 0; i < count; i++) for (let k = 0; k < colors; k++) pixels[i * colors + k] = data[4 * i + k]!;
  const alpha = opaque ? undefined : Uint8Array.from({ length: count }, (_, i) => data[4 * i + 3]!);
  return { kind: 'pixels', width, height, colors, data: pixels, ...(alpha && { alpha }) };
}
