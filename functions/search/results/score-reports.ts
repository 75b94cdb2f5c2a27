import type { Query } from '../query/query.ts';
import { asTyped, inHead, matchCondition } from './match-condition.ts';
import type { PostingReader } from './posting-reader.ts';
import type { SearchSegment } from './search-segment.ts';

/** Scores lie below this. */
export const scoreLimit = 4_096;

/** A word in title or number counts 2: the unit tells reports in which all words stand together. */
const headWeight = 2;

/**
 * The score of each report of a segment, 0 where it does not answer. More exact forms weigh more than any place,
 * and words in title or number more than words in the body. Scores are odd.
 */
export function scoreReports(
  query: Query,
  { segment, live }: SearchSegment,
  read: PostingReader,
): Uint16Array {
  const scores = live.slice();
  const ranked = query.clauses.filter(({ text, negated }) => text && !negated).length;
  const exactWeight = headWeight * (ranked + 1);
  for (const { condition, negated, exact, text } of query.clauses) {
    const grades = matchCondition(condition, { segment, read, exact: exact && !negated });
    if (negated) exclude(scores, grades);
    else require(scores, grades, text && exact ? exactWeight : 0, text ? headWeight : 0);
  }
  return scores;
}

function exclude(scores: Uint16Array, grades: Uint8Array): void {
  for (let i = 0; i < scores.length; i++) if (grades[i] !== 0) scores[i] = 0;
}

function require(scores: Uint16Array, grades: Uint8Array, forForm: number, forHead: number): void {
  for (let i = 0; i < scores.length; i++) {
    const flags = grades[i]!;
    const score = scores[i]!;
    if (flags === 0) scores[i] = 0;
    else if (score !== 0) {
      scores[i] = score + ((flags & asTyped) !== 0 ? forForm : 0) + ((flags & inHead) !== 0 ? forHead : 0);
    }
  }
}
