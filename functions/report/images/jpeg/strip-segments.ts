import type { JpegHeader } from './read-jpeg-header.ts';

/**
 * A JPEG without what is not its picture: EXIF and so the place it was taken, colour profile, thumbnail, comments,
 * and whatever follows its end. Its coded data stay as they are; so does Adobe's segment, which says how to read them.
 */
export function stripSegments(bytes: Uint8Array, { segments, end }: JpegHeader): Uint8Array {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const { marker, start, end: to } of segments) {
    const application = marker >= 0xe0 && marker <= 0xef;
    const adobe = marker === 0xee && Buffer.from(bytes.subarray(start + 4, start + 9)).toString() === 'Adobe';
    if ((application && !adobe) || marker === 0xfe) {
      parts.push(bytes.subarray(from, start));
      from = to;
    }
  }
  parts.push(bytes.subarray(from, end));
  return Buffer.concat(parts);
}
