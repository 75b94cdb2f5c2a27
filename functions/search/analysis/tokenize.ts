import { type Abbreviation, abbreviationOf } from './abbreviations.ts';
import { canonicalWord, type WordForms } from './canonical-word.ts';

/** A word of a text. */
export interface Token extends WordForms {
  /** UTF-16 offsets in the text: the word is `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Counts words. An abbreviation takes as many positions as the words it stands for. */
  readonly position: number;
  readonly abbreviation?: Abbreviation;
}

// A number with its thousands marked is one word; everything else breaks at what is no letter or digit.
const word = /\d{1,3}(?:\.\d{3})+(?![\p{L}\p{N}\p{M}])|[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
const thousands = /^\d{1,3}(?:\.\d{3})+$/;

/**
 * The words of a text, the same for the index and the query. The end of a block (`\n`) leaves a gap of one position,
 * so that no phrase reaches across it.
 */
export function tokenize(text: string, firstPosition = 0): Token[] {
  const tokens: Token[] = [];
  let position = firstPosition;
  let blockEnd = text.indexOf('\n');
  for (const match of text.matchAll(word)) {
    const raw = match[0];
    const start = match.index;
    if (blockEnd !== -1 && blockEnd < start) {
      if (tokens.length > 0) position += 1;
      blockEnd = text.indexOf('\n', start);
    }
    const forms = canonicalWord(thousands.test(raw) ? raw.replaceAll('.', '') : raw);
    if (forms.folded === '') continue;
    const abbreviation = abbreviationOf(raw, forms);
    tokens.push({
      ...forms,
      start,
      end: start + raw.length,
      position,
      ...(abbreviation && { abbreviation }),
    });
    position += abbreviation?.words.length ?? 1;
  }
  return tokens;
}

/** The position after a token. */
export function positionAfter(token: Token): number {
  return token.position + (token.abbreviation?.words.length ?? 1);
}
