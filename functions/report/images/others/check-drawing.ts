import { imageSize } from 'image-size';
import { badImage } from '../bad-image.ts';
import { checkSize } from '../check-size.ts';

/** Bytes of an SVG; the largest maps drawn by hand take less. */
const mostBytes = 8 * 1024 * 1024;
const embedded = /data:image\/(?:png|jpe?g|gif|webp)[^,"']{0,80},([\sA-Za-z0-9+/=%]*)/gi;

/**
 * Throws `Rejected('bad-image')` for an SVG that is too large, declares entities of its own, or holds pictures of
 * more pixels than may be decoded.
 */
export function checkDrawing(bytes: Uint8Array): void {
  if (bytes.length > mostBytes) throw badImage('too-big', 'SVG');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  // Illustrator abbreviates namespaces so; nothing but a bomb has entities in entities.
  if (/<!ENTITY[^>]*&\w+;/i.test(text)) throw badImage('broken', 'SVG: ENTITY');
  for (const [, data = ''] of text.matchAll(embedded)) checkEmbedded(data);
}

function checkEmbedded(data: string): void {
  // Not `decodeURIComponent`, which throws for escapes that are no UTF-8.
  const unescaped = data.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const picture = Buffer.from(unescaped.replace(/\s/g, ''), 'base64');
  let size: { readonly width: number; readonly height: number };
  try {
    size = imageSize(picture);
  } catch {
    // The drawing will leave out what is no picture.
    return;
  }
  checkSize(size.width, size.height, true);
}
