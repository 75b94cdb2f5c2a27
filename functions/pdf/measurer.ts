import type { FaceId, FaceMetrics, Measurer } from '../layout/types.ts';
import { loadFace } from './load-face.ts';
import { measureWord } from './measure-word.ts';

/** Where to look for a character, in this order. */
const fallbacks: Readonly<Record<FaceId, readonly FaceId[]>> = {
  regular: ['regular', 'symbols', 'code'],
  italic: ['italic', 'regular', 'symbols', 'code'],
  bold: ['bold', 'regular', 'symbols', 'code'],
  boldItalic: ['boldItalic', 'bold', 'regular', 'symbols', 'code'],
  code: ['code', 'regular', 'symbols'],
  symbols: ['symbols', 'regular', 'code'],
};

/** Measures with the fonts that `paint` embeds. */
export function createMeasurer(): Measurer {
  return { width: measureWord, metrics, faces };
}

function metrics(face: FaceId): FaceMetrics {
  const { ascent, descent, capHeight, xHeight } = loadFace(face);
  return { ascent, descent: -descent, capHeight, xHeight };
}

type Part = { readonly text: string; readonly face: FaceId; readonly missing?: boolean };

function faces(text: string, face: FaceId): readonly Part[] {
  if (covers(text, face)) return [{ text, face }];
  const parts: { text: string; face: FaceId; missing?: boolean }[] = [];
  for (const character of text) {
    const found = fallbacks[face].find((candidate) => covers(character, candidate));
    const last = parts.at(-1);
    if (last && last.face === (found ?? face) && (last.missing ?? false) === !found) last.text += character;
    else parts.push(found ? { text: character, face: found } : { text: character, face, missing: true });
  }
  return parts;
}

function covers(text: string, face: FaceId): boolean {
  const font = loadFace(face);
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    if (font.glyphOf(code) === 0) return false;
  }
  return true;
}
