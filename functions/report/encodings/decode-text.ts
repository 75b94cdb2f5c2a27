import { Rejected } from '../../document/rejected.ts';
import type { Warning } from '../../document/types.ts';
import { assumedEncoding, droppedControls } from './encoding-warnings.ts';
import { type Encoding, guessLegacy, guessUtf16 } from './guess-encoding.ts';
import { undoMojibake } from './undo-mojibake.ts';

/** Text of a file, with what had to be assumed to read it. Lines end with `\n`; NFC; no byte order mark. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly warnings: readonly Warning[];
}

/** One control character in a hundred is no text. */
const mostControls = 0.01;
const fewControls = 4;
/** Zero-width characters, soft hyphens and marks of direction have no ink and hide words from search. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/**
 * Decodes a file of Vietnamese text: UTF-8, UTF-16 (both orders, with a mark or without), Windows-1258, TCVN3,
 * VNI-Windows. The right one is that whose words are Vietnamese syllables.
 * Throws `Rejected('unknown-encoding')` where that is not certain.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, encoding, assumed } = decode(bytes);
  const warnings = assumed ? [assumedEncoding(encoding)] : [];
  const count = text.match(controls)?.length ?? 0;
  if (count > Math.max(fewControls, text.length * mostControls)) throw new Rejected('unknown-encoding');
  if (count > 0) warnings.push(droppedControls(count));
  const lines = text.replace(invisible, '').replace(/\r\n?|[\u0085\u2028\u2029\u000b\f]/g, '\n');
  return { text: (count > 0 ? lines.replace(controls, '') : lines).normalize('NFC'), encoding, warnings };
}

function decode(bytes: Uint8Array): { text: string; encoding: Encoding; assumed: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return marked('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return marked('utf-16be', bytes);
  const utf16 = guessUtf16(bytes);
  if (utf16) return { ...marked(utf16, bytes), assumed: true };
  const utf8 = tryUtf8(bytes);
  if (utf8 !== undefined) {
    const undone = undoMojibake(utf8);
    return undone ? { ...undone, assumed: true } : { text: utf8, encoding: 'utf-8', assumed: false };
  }
  const legacy = guessLegacy(bytes);
  if (!legacy) throw new Rejected('unknown-encoding');
  return { ...legacy, assumed: true };
}

function marked(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array) {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, assumed: false };
  } catch {
    // Lone surrogates or half a character at the end: what stood there cannot be known.
    throw new Rejected('unknown-encoding');
  }
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
