import { formatDay } from '../markup/formats.ts';
import type { View } from '../markup/view.ts';
import { type PublicRecord, reportPath } from './public-report.ts';

/** How to cite a report, in plain text: issuer, title, number, date, permanent address. */
export function citationOf({ id, publication }: PublicRecord, { words, language, origin }: View): string {
  const { issuer, title, number, date } = publication.metadata;
  const named = [
    `“${title}”`,
    number && words.citedNumber(number),
    date && words.citedDate(formatDay(date, language)),
  ];
  const address = `${origin}${reportPath(id, title)}`;
  return [issuer, named.filter(Boolean).join(', '), address].filter(Boolean).join('. ');
}
