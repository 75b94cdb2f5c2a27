import type { FaceId } from '../layout/types.ts';
import { loadFace } from './load-face.ts';

/** A word as a content stream shows it: the inside of a string of a `TJ` array, kerning and all. */
export interface EncodedWord {
  readonly content: string;
  readonly glyphs: readonly number[];
}

const capacity = 20_000;
const memories = new Map<FaceId, Map<string, EncodedWord>>();

/**
 * Encodes a word for a font whose codes are its glyph numbers, two bytes each, in Latin-1: `ab)20(cd` where
 * a pair is kerned. Remembered, since words recur; throws where the face lacks a character.
 */
export function encodeWord(word: string, face: FaceId): EncodedWord {
  let memory = memories.get(face);
  if (!memory) {
    memory = new Map();
    memories.set(face, memory);
  }
  let encoded = memory.get(word);
  if (!encoded) {
    encoded = encode(word, face);
    if (memory.size >= capacity) memory.clear();
    if (word.length <= 64) memory.set(word, encoded);
  }
  return encoded;
}

function encode(word: string, face: FaceId): EncodedWord {
  const font = loadFace(face);
  const glyphs: number[] = [];
  let content = '';
  for (const character of word) {
    const code = character.codePointAt(0)!;
    const glyph = font.glyphOf(code);
    if (glyph === 0) throw new Error(`face ${face} lacks U+${code.toString(16)}`);
    const kerning = font.kerning(glyphs.at(-1) ?? 0, glyph);
    if (kerning !== 0) content += `)${-kerning}(`;
    content += byte(glyph >> 8) + byte(glyph & 0xff);
    glyphs.push(glyph);
  }
  return { content, glyphs };
}

/** A byte inside a literal string. */
function byte(value: number): string {
  const character = String.fromCharCode(value);
  if (character === '\r') return '\\r';
  return character === '(' || character === ')' || character === '\\' ? `\\${character}` : character;
}
