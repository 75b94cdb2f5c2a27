import type { Token } from './tokenize.ts';

/** A date that a text names: tokens `first` to `last`. */
export interface DateMention {
  readonly first: number;
  readonly last: number;
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

/** The dates of a text: `13/4`, `13-4-2023`, `13.4.2023`, `2023-04-13`, `ngày 13 tháng 4 năm 2023`. */
export function findDates(text: string, tokens: readonly Token[]): DateMention[] {
  const mentions: DateMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]!.folded.charCodeAt(0);
    if (first < 48 || first > 57) continue;
    const mention = inWords(tokens, i) ?? inDigits(text, tokens, i);
    if (!mention) continue;
    mentions.push(mention);
    i = mention.last;
  }
  return mentions;
}

/** Names of a date in the index. `any`: the day of any year; `open`: where no year stands with it. */
export function dateKeys(date: { day: number; month: number; year?: number }): {
  readonly any: string;
  readonly full: string;
  readonly open: string;
} {
  const any = `@${date.month}-${date.day}`;
  const open = `${any}-?`;
  return { any, open, full: date.year === undefined ? open : `${any}-${date.year}` };
}

function inWords(tokens: readonly Token[], at: number): DateMention | undefined {
  if (tokens[at + 1]?.folded !== 'thang') return undefined;
  const day = numberAt(tokens, at);
  const month = numberAt(tokens, at + 2);
  if (!isDay(day, month)) return undefined;
  const first = tokens[at - 1]?.folded === 'ngay' ? at - 1 : at;
  const year = tokens[at + 3]?.folded === 'nam' ? numberAt(tokens, at + 4) : Number.NaN;
  return isYear(year) ? { first, last: at + 4, day, month, year } : { first, last: at + 2, day, month };
}

function inDigits(text: string, tokens: readonly Token[], at: number): DateMention | undefined {
  const separator = between(text, tokens, at);
  if (!/^[/.-]$/.test(separator)) return undefined;
  const [a, b, c] = [numberAt(tokens, at), numberAt(tokens, at + 1), numberAt(tokens, at + 2)];
  const closed = between(text, tokens, at + 1) === separator;
  if (closed && isYear(a) && isDay(c, b)) return { first: at, last: at + 2, day: c, month: b, year: a };
  if (!isDay(a, b)) return undefined;
  if (closed && isYear(c)) return { first: at, last: at + 2, day: a, month: b, year: c };
  // `1.2` is a heading or a decimal more often than a date, and `1-2` is a span.
  return separator === '/' ? { first: at, last: at + 1, day: a, month: b } : undefined;
}

function between(text: string, tokens: readonly Token[], at: number): string {
  const [left, right] = [tokens[at], tokens[at + 1]];
  return left && right ? text.slice(left.end, right.start) : '';
}

function numberAt(tokens: readonly Token[], at: number): number {
  const folded = tokens[at]?.folded ?? '';
  return /^\d{1,4}$/.test(folded) ? Number(folded) : Number.NaN;
}

function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function isYear(year: number): boolean {
  return year >= 1000 && year <= 9999;
}
