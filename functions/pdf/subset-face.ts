import type { TrueType } from './read-truetype.ts';
import { writeTrueType } from './write-truetype.ts';

/**
 * Cuts a face down to the glyphs used, which keep their numbers: the rest are empty.
 * `used[glyph]` is 1 for each; the components of composite glyphs are added to it.
 */
export function subsetFace(font: TrueType, used: Uint8Array): Uint8Array {
  const outlines: Uint8Array[] = new Array(used.length);
  const pending: number[] = [];
  used.forEach((wanted, glyph) => {
    if (wanted) pending.push(glyph);
  });
  while (pending.length > 0) {
    const glyph = pending.pop()!;
    const outline = font.outline(glyph);
    outlines[glyph] = outline;
    for (const component of components(outline)) {
      if (used[component]) continue;
      used[component] = 1;
      pending.push(component);
    }
  }
  const last = used.lastIndexOf(1);
  const none = new Uint8Array(0);
  const kept = Array.from({ length: last + 1 }, (_, glyph) => outlines[glyph] ?? none);
  const units = font.unitsPerEm / 1000;
  return writeTrueType({
    outlines: kept,
    advances: kept.map((_, glyph) => (used[glyph] ? Math.round(font.advance(glyph) * units) : 0)),
    head: font.table('head'),
    hhea: font.table('hhea'),
  });
}

/** Glyphs that a composite glyph is made of (OpenType 1.9, "glyf"). */
function components(outline: Uint8Array): number[] {
  const found: number[] = [];
  if (outline.length === 0 || outline[0]! < 0x80) return found;
  const data = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  let at = 10;
  let flags: number;
  do {
    flags = data.getUint16(at);
    found.push(data.getUint16(at + 2));
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
  } while (flags & 0x20);
  return found;
}
