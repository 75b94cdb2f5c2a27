import { badImage } from '../bad-image.ts';
import { readExif } from '../jpeg/read-exif.ts';
import type { Orientation } from '../raster/orient.ts';

/** What the chunks of a PNG say (ISO 15948, 11). */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** 0 grey, 2 RGB, 3 indexed, 4 grey and alpha, 6 RGB and alpha. */
  readonly colour: number;
  readonly interlaced: boolean;
  readonly transparent: boolean;
  readonly orientation: Orientation;
  readonly dpi?: number;
  readonly palette?: Uint8Array;
  /** The compressed samples, joined. */
  readonly data: Uint8Array;
}

/** Which bits a sample may have, by colour type. */
const bitsOf: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const metresPerInch = 0.0254;

/** Reads the chunks of a PNG to its end. Throws `Rejected('bad-image')` where one is missing or cut off. */
export function readPngHeader(bytes: Uint8Array): PngHeader {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks = readChunks(file);
  const [header] = chunks.get('IHDR') ?? [];
  if (header?.length !== 13) throw badImage('broken');
  const [bits, colour, compression, filter, interlace] = header.subarray(8) as unknown as number[];
  if (!bitsOf[colour!]?.includes(bits!) || compression || filter || interlace! > 1) throw badImage('broken');
  const [palette] = chunks.get('PLTE') ?? [];
  if (colour === 3 && (!palette?.length || palette.length % 3 || palette.length > 768))
    throw badImage('broken');
  const [physical] = chunks.get('pHYs') ?? [];
  const [exif] = chunks.get('eXIf') ?? [];
  const dpi = physical?.length === 9 && physical[8] === 1 ? physical.readUInt32BE(0) * metresPerInch : 0;
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    bits: bits!,
    colour: colour!,
    interlaced: interlace === 1,
    transparent: colour! >= 4 || chunks.has('tRNS'),
    orientation: exif ? readExif(exif).orientation : 1,
    ...(dpi >= 1 && dpi < 10_000 && { dpi: Math.round(dpi) }),
    ...(colour === 3 && palette && { palette }),
    data: Buffer.concat(chunks.get('IDAT') ?? []),
  };
}

function readChunks(file: Buffer): Map<string, Buffer[]> {
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') return chunks;
    const body = file.subarray(at + 8, at + 8 + length);
    if (body.length < length) break;
    const same = chunks.get(type);
    if (same) same.push(body);
    else chunks.set(type, [body]);
    at += 12 + length;
  }
  throw badImage('cut-off');
}
