import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import type { FaceId } from '../layout/types.ts';
import { readTrueType, type TrueType } from './read-truetype.ts';

/** What the faces are called inside a PDF. */
export const faceNames: Readonly<Record<FaceId, string>> = {
  regular: 'Tinos',
  italic: 'Tinos-Italic',
  bold: 'Tinos-Bold',
  boldItalic: 'Tinos-BoldItalic',
  code: 'Cousine',
  symbols: 'NotoSymbols',
};

const opened = new Map<FaceId, TrueType>();

/** Opens a face, once per process: the files stand in `fonts/`, beside this module or the bundle it is part of. */
export function loadFace(face: FaceId): TrueType {
  let font = opened.get(face);
  if (!font) {
    font = readTrueType(
      inflateRawSync(readFileSync(new URL(`./fonts/${face}.ttf.deflated`, import.meta.url))),
    );
    opened.set(face, font);
  }
  return font;
}
