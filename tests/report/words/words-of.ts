/** A multiset of words. */
export type Words = ReadonlyMap<string, number>;

/** The words of a text: runs of letters and digits, NFC, lower case. */
export function wordsOf(text: string): Words {
  const words = new Map<string, number>();
  for (const [word] of text
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** The words of `from` that `other` holds fewer times, each as often as it lacks there. */
export function minus(from: Words, other: Words): string[] {
  return [...from].flatMap(([word, count]) =>
    Array<string>(Math.max(0, count - (other.get(word) ?? 0))).fill(word),
  );
}

/** Both multisets together. */
export function plus(one: Words, other: Words): Words {
  const sum = new Map(one);
  for (const [word, count] of other) sum.set(word, (sum.get(word) ?? 0) + count);
  return sum;
}
