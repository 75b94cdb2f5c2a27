import { readFileSync } from 'node:fs';
import { deflateSync } from 'fflate';
import { buildFont } from './build-font.ts';
import {
  commonCharacters,
  drawingCharacters,
  invisibleCharacters,
  otherAlphabets,
  regularCharacters,
  symbolCharacters,
  textCharacters,
} from './characters.ts';
import { readSourceFont, type SourceFont } from './read-source-font.ts';

const packages = new URL('../../../node_modules/@expo-google-fonts/', import.meta.url);
const open = (path: string): SourceFont => readSourceFont(readFileSync(new URL(`${path}.ttf`, packages)));

/** Builds the fonts of the press by file name, deflated: inflating one takes less time than reading it whole. */
export function buildFaces(): Map<string, Uint8Array> {
  const text = (path: string, ...characters: readonly (readonly number[])[]) =>
    buildFont({
      sources: [open(path)],
      common: commonCharacters,
      characters: [...textCharacters, ...characters.flat()],
      invisible: invisibleCharacters,
    });
  const symbols = buildFont({
    sources: [
      open('noto-sans-math/400Regular/NotoSansMath_400Regular'),
      open('noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular'),
      open('noto-sans-symbols/400Regular/NotoSansSymbols_400Regular'),
      open('noto-emoji/400Regular/NotoEmoji_400Regular'),
    ],
    common: [],
    characters: symbolCharacters,
    invisible: [],
  });
  const faces = {
    regular: text('tinos/400Regular/Tinos_400Regular', otherAlphabets, regularCharacters, drawingCharacters),
    italic: text('tinos/400Regular_Italic/Tinos_400Regular_Italic', otherAlphabets),
    bold: text('tinos/700Bold/Tinos_700Bold', otherAlphabets),
    boldItalic: text('tinos/700Bold_Italic/Tinos_700Bold_Italic'),
    code: text('cousine/400Regular/Cousine_400Regular', drawingCharacters),
    symbols,
  };
  return new Map(
    Object.entries(faces).map(([face, font]) => [`${face}.ttf.deflated`, deflateSync(font, { level: 9 })]),
  );
}
