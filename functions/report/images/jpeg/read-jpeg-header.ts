import { badImage } from '../bad-image.ts';
import type { Orientation } from '../raster/orient.ts';
import { readExif } from './read-exif.ts';

/** A marker segment with its parameters, as bytes of the file from the marker to its end. */
export interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

/** What a JPEG says of itself before its pixels (ITU T.81, B). */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  /** Marker of the frame: 0xc0 baseline, 0xc1 extended, 0xc2 progressive, others are rare. */
  readonly frame: number;
  /** Bits of a sample. */
  readonly precision: number;
  readonly orientation: Orientation;
  readonly dpi?: number;
  /** Whether Adobe's segment is there: its CMYK is inverted. */
  readonly adobe: boolean;
  /** Whether the components are called R, G, B and nothing says that they are YCbCr. */
  readonly plainRgb: boolean;
  readonly icc?: Uint8Array;
  readonly segments: readonly Segment[];
  /** Where the image ends, after its EOI marker. */
  readonly end: number;
}

/** Reads the segments of a JPEG to its end. Throws `Rejected('bad-image')` where one is missing or cut off. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { segments, end } = walkSegments(file);
  const frame = segments.find(({ marker }) => isFrame(marker));
  if (!frame || frame.end - frame.start < 10 || !segments.some(({ marker }) => marker === 0xda)) {
    throw badImage('broken');
  }
  const components = file[frame.start + 9]!;
  if (frame.end - frame.start < 10 + components * 3) throw badImage('broken');
  const ids = Array.from({ length: components }, (_, i) => file[frame.start + 10 + i * 3]);
  const bodies = (marker: number, name: string) =>
    segments
      .filter((segment) => segment.marker === marker)
      .map(({ start, end: to }) => file.subarray(start + 4, to))
      .filter((body) => body.toString('latin1', 0, name.length) === name);
  const [jfif] = bodies(0xe0, 'JFIF\0');
  const [exif] = bodies(0xe1, 'Exif\0\0');
  const adobe = bodies(0xee, 'Adobe').length > 0;
  const about = exif ? readExif(exif.subarray(6)) : { orientation: 1 as const };
  const dpi = (jfif && densityOf(jfif)) ?? about.dpi;
  const icc = Buffer.concat(bodies(0xe2, 'ICC_PROFILE\0').map((body) => body.subarray(14)));
  return {
    height: file.readUInt16BE(frame.start + 5),
    width: file.readUInt16BE(frame.start + 7),
    components,
    frame: frame.marker,
    precision: file[frame.start + 4]!,
    orientation: about.orientation,
    ...(dpi !== undefined && { dpi }),
    adobe,
    plainRgb: !jfif && !adobe && ids.join() === '82,71,66',
    ...(icc.length > 0 && { icc }),
    segments,
    end,
  };
}

function walkSegments(file: Buffer): { segments: Segment[]; end: number } {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 1 < file.length) {
    if (file[at] !== 0xff) throw badImage('broken');
    const marker = file[at + 1]!;
    if (marker === 0xff) at++;
    else if (marker === 0xd9) return { segments, end: at + 2 };
    else {
      if (at + 4 > file.length) break;
      const end = at + 2 + file.readUInt16BE(at + 2);
      if (end > file.length) break;
      segments.push({ marker, start: at, end });
      at = marker === 0xda ? endOfScan(file, end) : end;
    }
  }
  throw badImage('cut-off');
}

/** Where the coded data of a scan end: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(file: Buffer, start: number): number {
  for (let at = file.indexOf(0xff, start); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw badImage('cut-off');
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Dots per inch of a JFIF segment; undefined where it gives only proportions. */
function densityOf(jfif: Buffer): number | undefined {
  if (jfif.length < 12) return undefined;
  const perUnit = [0, 1, 2.54][jfif[7]!] ?? 0;
  return Math.round(jfif.readUInt16BE(8) * perUnit) || undefined;
}
