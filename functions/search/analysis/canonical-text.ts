import { tokenize } from './tokenize.ts';

/** The words of a text in canonical form: equal for names that differ in case, tone placement or punctuation only. */
export function canonicalText(text: string): string {
  return tokenize(text)
    .map((token) => token.form)
    .join(' ');
}

/** The same without marks. */
export function foldedText(text: string): string {
  return tokenize(text)
    .map((token) => token.folded)
    .join(' ');
}

/** A text in lower case and without marks, not cut into words. */
export function withoutMarks(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
