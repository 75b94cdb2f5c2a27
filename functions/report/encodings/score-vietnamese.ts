import { isSyllable } from './is-syllable.ts';

/** How well a decoding reads as Vietnamese. */
export interface Score {
  /** Words with a letter beyond ASCII that are Vietnamese syllables. */
  readonly good: number;
  /** Words with a letter beyond ASCII that are not. */
  readonly bad: number;
  /** `good / (good + bad)`; 0 where there are no such words. */
  readonly share: number;
}

const sample = 256 * 1024;
const words = /[\p{L}\p{M}\u00a8-\u00bf\u00d7\u00f7\ufffd]+/gu;

/** Counts the words of a text that only the right encoding gives. Looks at the first 256 K characters. */
export function scoreVietnamese(text: string): Score {
  let good = 0;
  let bad = 0;
  for (const [found] of text.slice(0, sample).normalize('NFC').matchAll(words)) {
    if (!/[^\u0000-\u007f]/.test(found)) continue;
    if (isSyllable(found) && hasUsualCase(found)) good++;
    else bad++;
  }
  return { good, bad, share: good + bad === 0 ? 0 : good / (good + bad) };
}

/** Wrong decodings mix cases inside words. */
function hasUsualCase(word: string): boolean {
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || word === word.toUpperCase();
}
