import type { FaceId } from '../layout/types.ts';
import { loadFace } from './load-face.ts';
import { missingCharacter } from './missing-character.ts';

/** Words kept per face; beyond, the memory starts afresh, so that it stays bounded. */
const capacity = 20_000;
const memories = new Map<FaceId, Map<string, number>>();

/** Advance width of a stretch of text in one face, in 1/1000 of its size; remembered, since words recur. */
export function measureWord(text: string, face: FaceId): number {
  let memory = memories.get(face);
  if (!memory) {
    memory = new Map();
    memories.set(face, memory);
  }
  let width = memory.get(text);
  if (width === undefined) {
    width = measure(text, face);
    if (memory.size >= capacity) memory.clear();
    if (text.length <= 64) memory.set(text, width);
  }
  return width;
}

function measure(text: string, face: FaceId): number {
  const font = loadFace(face);
  let width = 0;
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    const glyph = font.glyphOf(code);
    if (previous && glyph) width += font.kerning(previous, glyph);
    width += glyph ? font.advance(glyph) : missingCharacter(code).advance;
    previous = glyph;
  }
  return width;
}
