import { abbreviationsWithin } from '../analysis/abbreviations.ts';
import { dateKeys, findDates } from '../analysis/find-dates.ts';
import { positionAfter, type Token, tokenize } from '../analysis/tokenize.ts';
import type { IndexedReport } from '../types.ts';

/** Takes note of a word, under one of its names, at a position counted from the beginning of the report. */
export type NoteWord = (folded: string, form: string, position: number, inHead: boolean) => void;

/** How many positions a report takes, and those of them that title and number do. */
export interface ReportExtent {
  readonly head: number;
  readonly length: number;
}

/** First signs of the names under which words of a field are found by `number:`, `issuer:` and `type:`. */
export const fieldSigns = { number: '#', issuer: '%', type: '~' } as const;

/** Between the fields, so that no phrase reaches across. */
const fieldGap = 4;
/** Characters of a field beyond these are not indexed: more than a thousand pages. */
const longestField = 4_000_000;
/** Characters that are cut into words at a time, or a block where that is longer. */
const stretchLength = 50_000;

/** Names every word of a report to `note`: the head first, each name in the order of its positions. */
export function reportWords(report: IndexedReport, note: NoteWord): ReportExtent {
  let position = 0;
  let inHead = true;

  function noteToken({ form, folded, abbreviation, position: at }: Token, sign: string): void {
    note(folded, form, at, inHead);
    if (sign) note(sign + folded, sign + form, at, inHead);
    if (!abbreviation) return;
    for (const { key, offset } of [{ ...abbreviation, offset: 0 }, ...abbreviationsWithin(abbreviation)]) {
      note(key, key, at + offset, inHead);
      if (sign) note(sign + key, sign + key, at + offset, inHead);
    }
  }

  function noteField(text: string | undefined, sign = ''): void {
    for (const stretch of stretches(text?.slice(0, longestField) ?? '')) {
      const tokens = tokenize(stretch, position);
      for (const token of tokens) noteToken(token, sign);
      for (const date of findDates(stretch, tokens)) {
        const at = tokens[date.first]!.position;
        const { any, full } = dateKeys(date);
        for (const key of [any, full]) note(key, key, at, inHead);
      }
      const last = tokens.at(-1);
      // As much as the end of a block.
      if (last) position = positionAfter(last) + 1;
    }
    position += fieldGap;
  }

  noteField(report.title);
  noteField(report.number, fieldSigns.number);
  const head = position;
  inHead = false;
  noteField(report.type, fieldSigns.type);
  noteField(report.issuer, fieldSigns.issuer);
  noteField(report.signer);
  noteField(report.date);
  if (report.summary && !report.text.includes(report.summary)) noteField(report.summary);
  noteField(report.text);
  return { head, length: position };
}

/** Cuts a text at the ends of blocks. */
function* stretches(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const block = text.indexOf('\n', start + stretchLength);
    const end = block === -1 ? text.length : block + 1;
    yield text.slice(start, end);
    start = end;
  }
}
