import { encode } from 'jpeg-js';

/** What EXIF says. */
export interface ExifParts {
  /** 1 to 8, as in the tag. */
  readonly orientation: number;
  /** ASCII, where the picture was taken. */
  readonly place: string;
}

/** A JPEG of this size, grey to white, with EXIF where given. */
export function buildJpeg(width: number, height: number, exif?: ExifParts): Uint8Array {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < data.length; at += 4) data.fill(100 + ((at / 4) % width), at, at + 3);
  const plain = encode({ width, height, data }, 80).data;
  return exif ? Buffer.concat([plain.subarray(0, 2), segmentOf(exif), plain.subarray(2)]) : plain;
}

/** An APP1 segment (CIPA DC-008, 4.5): the orientation, and the place as text of the directory of GPS. */
function segmentOf({ orientation, place }: ExifParts): Buffer {
  const text = Buffer.from(`${place}\0`);
  const gpsAt = 8 + 2 + 2 * 12 + 4;
  const textAt = gpsAt + 2 + 12 + 4;
  const tiff = Buffer.alloc(textAt);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  writeEntry(tiff, 10, 0x0112, 3, 1, orientation);
  writeEntry(tiff, 22, 0x8825, 4, 1, gpsAt);
  tiff.writeUInt16LE(1, gpsAt);
  writeEntry(tiff, gpsAt + 2, 0x001c, 2, text.length, textAt);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, text]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function writeEntry(tiff: Buffer, at: number, tag: number, type: number, count: number, value: number): void {
  tiff.writeUInt16LE(tag, at);
  tiff.writeUInt16LE(type, at + 2);
  tiff.writeUInt32LE(count, at + 4);
  tiff.writeUInt32LE(value, at + 8);
}
