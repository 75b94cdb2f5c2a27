import { type Guess, guessLegacy } from './guess-encoding.ts';
import { scoreVietnamese } from './score-vietnamese.ts';

/** Letters that only real Unicode text has: with one of them, no legacy bytes were saved as UTF-8. */
const unicodeVietnamese = /[\u0102-\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9]|\p{M}/u;
const legacyTrace = /[\u00a1-\u00ff]/;

/** Windows-1252 gives these places to characters beyond Latin-1 (Unicode's mapping table CP1252). */
const high: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 32 }, (_, index) => 0x80 + index).map(
    (byte) => [new TextDecoder('windows-1252').decode(new Uint8Array([byte])), byte] as const,
  ),
);

/**
 * Text of TCVN3 or VNI fonts that an editor took for Latin letters and saved as UTF-8 (`UÛY BAN NHAÂN DAÂN`):
 * its real letters, where they are certain; nothing for any other text.
 */
export function undoMojibake(text: string): Guess | undefined {
  if (unicodeVietnamese.test(text) || !legacyTrace.test(text)) return undefined;
  const bytes = toWindows1252(text);
  const guess = bytes && guessLegacy(bytes);
  // Text of another Latin language reads as well before as after.
  return guess && scoreVietnamese(guess.text).share > scoreVietnamese(text).share + 0.3 ? guess : undefined;
}

function toWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code < 0x100 ? code : high.get(text[at]!);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}
