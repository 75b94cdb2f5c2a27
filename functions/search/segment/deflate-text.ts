import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { textDictionary } from './text-dictionary.ts';

const dictionary = Buffer.from(textDictionary, 'utf8');

/** Compresses a short text; what official texts have in common is known beforehand. */
export function deflateText(text: string): Uint8Array {
  return deflateRawSync(Buffer.from(text, 'utf8'), { dictionary, level: 6 });
}

/** The text that was compressed. */
export function inflateText(bytes: Uint8Array): string {
  return inflateRawSync(bytes, { dictionary }).toString('utf8');
}
