/** How the box that stands for a character without a glyph is drawn; lengths in 1/1000 of the size of the text. */
export interface MissingCharacter {
  readonly code: number;
  /** Two rows of hexadecimal digits. */
  readonly rows: readonly [string, string];
  readonly advance: number;
}

/** Size of the digits, and the room left around them, in 1/1000 of the size of the text. */
export const missingMeasures = {
  digits: 380,
  digitAdvance: 228,
  margin: 60,
  padding: 50,
  stroke: 35,
} as const;

/** Lays out the box for a character that no face has: its code point in two rows of two or three digits. */
export function missingCharacter(code: number): MissingCharacter {
  const digits = code.toString(16).toUpperCase();
  const text = digits.padStart(digits.length > 4 ? 6 : 4, '0');
  const half = text.length / 2;
  const { digitAdvance, margin, padding } = missingMeasures;
  return {
    code,
    rows: [text.slice(0, half), text.slice(half)],
    advance: half * digitAdvance + 2 * (margin + padding),
  };
}
