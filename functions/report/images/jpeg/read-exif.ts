import type { Orientation } from '../raster/orient.ts';

/** The part of EXIF that changes how a picture is shown. */
export interface Exif {
  readonly orientation: Orientation;
  readonly dpi?: number;
}

const tags = { orientation: 0x0112, xResolution: 0x011a, unit: 0x0128 } as const;

/** Reads the first directory of EXIF data, which are a TIFF file (CIPA DC-008, 4.5). What cannot be read is upright. */
export function readExif(tiff: Buffer): Exif {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const long = (at: number) =>
    at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  const directory = long(4);
  const entries = new Map<number, number>();
  for (let i = 0; i < short(directory); i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.length) break;
    entries.set(short(entry), entry + 8);
  }
  const value = (tag: number) => short(entries.get(tag) ?? tiff.length);
  const orientation = value(tags.orientation);
  const fraction = long(entries.get(tags.xResolution) ?? tiff.length);
  const resolution = fraction ? long(fraction) / long(fraction + 4) : Number.NaN;
  const dpi = Math.round(resolution * (value(tags.unit) === 3 ? 2.54 : 1));
  return {
    orientation: orientation >= 1 && orientation <= 8 ? (orientation as Orientation) : 1,
    ...(dpi > 0 && dpi < 10_000 && { dpi }),
  };
}
