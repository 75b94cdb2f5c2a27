import { type Corpus, randomFrom } from './corpus.ts';

/** Queries of each kind, drawn from a corpus of `size` reports. */
export function drawQueries(corpus: Corpus, size: number, count: number): Readonly<Record<string, string[]>> {
  const random = randomFrom(7);
  const below = (limit: number) => Math.floor(random() * limit);
  const many = (make: () => string) => Array.from({ length: count }, make);
  const wordsOfSome = () => corpus.report(below(size)).text.match(/\p{L}+/gu) ?? [];
  const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  const consecutive = (length: number) => {
    const words = wordsOfSome();
    const at = below(words.length - length);
    return words
      .slice(at, at + length)
      .join(' ')
      .toLowerCase();
  };
  return {
    'common word': many(() => corpus.words[below(20)]!),
    'common word, no marks': many(() => plain(corpus.words[below(20)]!)),
    'rare word': many(() => corpus.words[4_000 + below(3_000)]!),
    'three words': many(() => {
      const words = wordsOfSome();
      return [0, 0, 0].map(() => words[below(words.length)]!.toLowerCase()).join(' ');
    }),
    phrase: many(() => `"${consecutive(2 + below(3))}"`),
    prefix: many(() => `${corpus.words[below(3_000)]!.slice(0, 2 + below(2))}*`),
    abbreviation: many(
      () => `${['UBND', 'ủy ban nhân dân', 'bc-ubnd', 'QĐ'][below(4)]} ${corpus.words[below(500)]}`,
    ),
  };
}
