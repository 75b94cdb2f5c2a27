import { abbreviationsWithin } from '../analysis/abbreviations.ts';
import { dateKeys, findDates } from '../analysis/find-dates.ts';
import { positionAfter, tokenize } from '../analysis/tokenize.ts';
import type { IndexedReport } from '../types.ts';

/** An occurrence of a word in a report, under one of its names. */
export interface Occurrence {
  readonly folded: string;
  readonly form: string;
  readonly position: number;
  readonly inHead: boolean;
}

/** First signs of the names under which words of a field are found by `number:`, `issuer:` and `type:`. */
export const fieldSigns = { number: '#', issuer: '%', type: '~' } as const;

/** Between the fields, so that no phrase reaches across. */
const fieldGap = 4;
// A position is a 32-bit number, and a segment holds many reports.
const mostPositions = 2_000_000;

/** The occurrences of a report, those of each word in the order of their positions, and how many positions they and the head take. */
export function reportWords(report: IndexedReport): {
  readonly occurrences: readonly Occurrence[];
  readonly head: number;
  readonly length: number;
} {
  const occurrences: Occurrence[] = [];
  let position = 0;
  let inHead = true;

  const read = (text: string | undefined, sign = '') => {
    if (!text || position > mostPositions) return;
    const tokens = tokenize(text, position);
    const dates = new Map(findDates(text, tokens).map((date) => [date.first, date]));
    for (const [i, token] of tokens.entries()) {
      const at = { position: token.position, inHead };
      const { form, folded, abbreviation } = token;
      occurrences.push({ form, folded, ...at });
      if (sign) occurrences.push({ form: sign + form, folded: sign + folded, ...at });
      if (abbreviation) {
        for (const { key, offset } of [
          { key: abbreviation.key, offset: 0 },
          ...abbreviationsWithin(abbreviation),
        ]) {
          const there = { position: token.position + offset, inHead };
          occurrences.push({ form: key, folded: key, ...there });
          if (sign) occurrences.push({ form: sign + key, folded: sign + key, ...there });
        }
      }
      const date = dates.get(i);
      if (date) {
        const { any, full } = dateKeys(date);
        occurrences.push({ form: any, folded: any, ...at }, { form: full, folded: full, ...at });
      }
    }
    const last = tokens.at(-1);
    if (last) position = positionAfter(last) + fieldGap;
  };

  read(report.title);
  read(report.number, fieldSigns.number);
  const head = position;
  inHead = false;
  read(report.type, fieldSigns.type);
  read(report.issuer, fieldSigns.issuer);
  read(report.signer);
  read(report.date);
  if (report.summary && !report.text.includes(report.summary)) read(report.summary);
  read(report.text);
  return { occurrences, head, length: position };
}
