import { type Abbreviation, abbreviationOf } from './abbreviations.ts';
import { canonicalWord, type WordForms } from './canonical-word.ts';

/** A word of a text. */
export interface Token extends WordForms {
  /** UTF-16 offsets in the text: the word is `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Counts words. An abbreviation takes as many positions as the words it stands for. */
  readonly position: number;
  readonly abbreviation: Abbreviation | undefined;
}

/** Letters, digits, marks, and what is invisible inside words. */
const inWord = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u;
// A number with its thousands marked is one word.
const thousands = /\d{1,3}(?:\.\d{3})+(?![\p{L}\p{N}\p{M}])/uy;

/** Whether a code unit is part of a word, for those that nearly all texts are made of. */
const common = Uint8Array.from({ length: 0x2000 }, (_, unit) =>
  inWord.test(String.fromCharCode(unit)) ? 1 : 0,
);

/**
 * The words of a text, the same for the index and the query. The end of a block (`\n`) leaves a gap of one position,
 * so that no phrase reaches across it.
 */
export function tokenize(text: string, firstPosition = 0): Token[] {
  const tokens: Token[] = [];
  let position = firstPosition;
  let newBlock = false;
  for (let at = 0; at < text.length; ) {
    const start = at;
    const width = widthInWord(text, at);
    if (width === 0) {
      newBlock ||= text.charCodeAt(at) === 10;
      at += 1;
      continue;
    }
    const number = numberAt(text, start);
    at += number?.length ?? width;
    if (number === undefined) at = wordEnd(text, at);
    const raw = text.slice(start, at);
    const forms = canonicalWord(number?.replaceAll('.', '') ?? raw);
    if (forms.folded === '') continue;
    if (newBlock && tokens.length > 0) position += 1;
    newBlock = false;
    const abbreviation = abbreviationOf(raw, forms);
    tokens.push({ form: forms.form, folded: forms.folded, start, end: at, position, abbreviation });
    position += abbreviation?.words.length ?? 1;
  }
  return tokens;
}

/** The position after a token. */
export function positionAfter(token: Token): number {
  return token.position + (token.abbreviation?.words.length ?? 1);
}

function wordEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const width = widthInWord(text, at);
    if (width === 0) return at;
    at += width;
  }
}

/** Code units of the character of a word at a place; 0 where there is none. */
function widthInWord(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < common.length) return common[unit]!;
  const point = text.codePointAt(at);
  if (point === undefined || !inWord.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
}

function numberAt(text: string, at: number): string | undefined {
  const unit = text.charCodeAt(at);
  if (unit < 48 || unit > 57) return undefined;
  thousands.lastIndex = at;
  return thousands.exec(text)?.[0];
}
