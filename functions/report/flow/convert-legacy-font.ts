import { isSyllable } from '../encodings/is-syllable.ts';
import { decodeTcvn3 } from '../encodings/tcvn3.ts';
import { decodeVni } from '../encodings/vni.ts';

/**
 * Turns text set in a font of the time before Unicode (`.VnTime`, `VNI-Times`), whose letters are drawn in the places
 * of Western ones, into Unicode. Text that reads as Vietnamese the way it stands keeps only its wrong font.
 */
export function convertLegacyFont(text: string, font: string | undefined): string {
  const decode = decoderOf(font);
  if (!decode || font === undefined) return text;
  const bytes = encodeWestern(text);
  if (!bytes) return text;
  const decoded = decode(bytes);
  // Fonts whose name ends in H draw small letters as capitals.
  const isCapitals = /^\.vn\w+h$/i.test(font);
  if (decoded !== text && syllables(text) > syllables(decoded)) return text;
  return isCapitals ? decoded.toLocaleUpperCase('vi') : decoded;
}

function decoderOf(font = ''): ((bytes: Uint8Array) => string) | undefined {
  if (/^\.vn/i.test(font)) return decodeTcvn3;
  return /^vni[- ]/i.test(font) ? decodeVni : undefined;
}

/** Words with accents that are Vietnamese syllables; words of plain letters read the same either way. */
function syllables(text: string): number {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => /[^a-z]/i.test(word) && isSyllable(word)).length;
}

const western = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
    (character, byte) => [character, byte] as const,
  ),
);

/** The bytes of Windows-1252; undefined where a character has none. */
function encodeWestern(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = western.get(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
