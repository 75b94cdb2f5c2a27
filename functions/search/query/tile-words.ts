import { type Abbreviation, abbreviationsAt } from '../analysis/abbreviations.ts';
import type { WordForms } from '../analysis/canonical-word.ts';
import type { Token } from '../analysis/tokenize.ts';
import type { Phrase, Step } from './query.ts';

/** A row of words with abbreviations written out, and where the abbreviations stood. */
export interface SpelledWords {
  readonly words: readonly WordForms[];
  /** For each position at which the reader typed an abbreviation, that one. */
  readonly typed: ReadonlyMap<number, Abbreviation>;
}

/** Words of which an abbreviation may stand for several, from `start` on. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly abbreviation: Abbreviation;
}

/** More ways than these to write a phrase are not tried. */
const mostWays = 16;

/** Writes the abbreviations of a row of tokens out. */
export function spellOut(tokens: readonly Token[]): SpelledWords {
  const words: WordForms[] = [];
  const typed = new Map<number, Abbreviation>();
  for (const token of tokens) {
    if (token.abbreviation) {
      typed.set(words.length, token.abbreviation);
      words.push(...token.abbreviation.words);
    } else words.push({ form: token.form, folded: token.folded });
  }
  return { words, typed };
}

/** The abbreviations that could stand in a row of words. */
export function findSpans(words: readonly WordForms[]): Span[] {
  return words.flatMap((_, start) =>
    abbreviationsAt(words, start).map((abbreviation) => ({
      start,
      end: start + abbreviation.words.length,
      abbreviation,
    })),
  );
}

/** How the words of a phrase are meant. */
export interface Tiling {
  /** That of a field. */
  readonly sign?: string;
  /** Whether the last word may be the beginning of one. */
  readonly prefix?: boolean;
  /** Whether other marks than those typed will not do. */
  readonly strict?: boolean;
}

/** Every way to write a row of words with and without abbreviations, as typed first. */
export function tileWords(
  { words, typed }: SpelledWords,
  { sign = '', prefix = false, strict = false }: Tiling = {},
): Phrase[] {
  const spans = Map.groupBy(findSpans(words), ({ start }) => start);
  const spelledOut = new Set(
    [...typed].flatMap(([at, abbreviation]) => abbreviation.words.map((_, i) => at + i)),
  );
  const phrases: Phrase[] = [];

  function extend(at: number, steps: readonly Step[], asTyped: boolean): void {
    if (phrases.length >= mostWays) return;
    if (at === words.length) {
      phrases.push({ kind: 'phrase', steps, typed: asTyped });
      return;
    }
    const typedHere = typed.get(at);
    const step = (folded: string, form: string, how: Pick<Step, 'strict' | 'prefix'>): Step => ({
      folded: sign + folded,
      form: sign + form,
      offset: at,
      ...how,
    });
    const shorten = ({ key, words: { length } }: Abbreviation, isTyped: boolean) =>
      extend(at + length, [...steps, step(key, key, { strict: true, prefix: false })], isTyped);

    if (typedHere) shorten(typedHere, asTyped);
    const word = words[at]!;
    const how = { strict: strict || spelledOut.has(at), prefix: prefix && at === words.length - 1 };
    extend(at + 1, [...steps, step(word.folded, word.form, how)], asTyped && !typedHere);
    for (const { abbreviation } of spans.get(at) ?? []) {
      if (abbreviation !== typedHere && abbreviation.key !== typedHere?.key) shorten(abbreviation, false);
    }
  }

  extend(0, [], true);
  return phrases;
}
