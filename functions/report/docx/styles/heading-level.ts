import type { ParagraphLook } from './resolve-paragraph.ts';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

const deepest = 6;

/**
 * The level of a heading by its outline level, or by the name of its style where the program that wrote it
 * left the level out; undefined for body text. Levels below the sixth are set as the sixth.
 */
export function headingLevel(look: ParagraphLook): HeadingLevel | undefined {
  const level = look.outlineLevel === undefined ? levelOfName(look.applied.lineage) : look.outlineLevel + 1;
  if (level === undefined || level < 1 || level > 9) return undefined;
  return Math.min(level, deepest) as HeadingLevel;
}

function levelOfName(lineage: readonly string[]): number | undefined {
  for (const name of lineage) {
    const match = /^heading (\d)$/.exec(name);
    if (match) return Number(match[1]);
  }
  return undefined;
}
