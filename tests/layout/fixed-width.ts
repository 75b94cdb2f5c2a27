import type { FaceId, Measurer } from '../../functions/layout/types.ts';

/** Every character is half its size wide; ascent and descent make one em. `@` is in no face, `Ω` in `symbols` only. */
export const fixedWidth: Measurer = {
  width: (text) => Array.from(text).length * 500,
  metrics: () => ({ ascent: 750, descent: 250, capHeight: 700, xHeight: 500 }),
  faces(text, face) {
    const parts: { text: string; face: FaceId; missing?: boolean }[] = [];
    for (const character of text) {
      const missing = character === '@';
      const own: FaceId = character === 'Ω' || missing ? 'symbols' : face;
      const last = parts.at(-1);
      if (last && last.face === own && (last.missing === true) === missing) last.text += character;
      else parts.push(missing ? { text: character, face: own, missing } : { text: character, face: own });
    }
    return parts;
  },
};
