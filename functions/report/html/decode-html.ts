import { Rejected } from '../../document/rejected.ts';
import { type DecodedText, decodeText } from '../encodings/decode-text.ts';

/** Encodings that a page may name and that the detection of Vietnamese text does not know. */
const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;
/** Bytes within which a page must name its encoding (HTML, 4.2.5.4, allows 1024; real pages need more). */
const searched = 4096;

/**
 * Decodes a page: by its byte order mark or by its words, as any text; where the words leave doubt, by what it
 * declares. Throws `Rejected('unknown-encoding')`.
 */
export function decodeHtml(bytes: Uint8Array): Pick<DecodedText, 'text' | 'warnings'> {
  try {
    return decodeText(bytes);
  } catch (error) {
    const text = error instanceof Rejected ? decodeDeclared(bytes) : undefined;
    if (text === undefined) throw error;
    return { text, warnings: [] };
  }
}

function decodeDeclared(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, searched)).toString(
    'latin1',
  );
  const name = declared.exec(start)?.[1];
  // Pages that call broken UTF-8 by its name are broken all the same.
  if (!name || /^utf-?(8|16)/i.test(name)) return undefined;
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return undefined;
  }
}
