import type { Query } from '../query/query.ts';
import type { Segment } from '../segment/open-segment.ts';
import { kindOf } from '../segment/schema.ts';
import { grade, matchCondition, matchTogether } from './match-condition.ts';
import { postingReader } from './posting-reader.ts';

/** Scores lie below this. */
export const scoreLimit = 4_096;

/**
 * The score of each report of a segment, 0 where it does not answer. More exact forms weigh more than any place,
 * words in title or number more than words in the body, and those more than all words being together.
 */
export function scoreReports(query: Query, segment: Segment, deleted: ReadonlySet<number>): Uint16Array {
  const scores = new Uint16Array(segment.size);
  for (let i = 0; i < scores.length; i++) scores[i] = segment.kinds[i] === kindOf.withdrawn ? 0 : 1;
  for (const number of deleted) scores[number] = 0;

  const read = postingReader(segment);
  const ranked = query.clauses.filter(({ text, negated }) => text && !negated).length;
  const headWeight = 2;
  const exactWeight = headWeight * (ranked + 1);
  for (const { condition, negated, exact, text } of query.clauses) {
    const grades = matchCondition(condition, segment, read, exact && !negated);
    for (let i = 0; i < scores.length; i++) {
      const flags = grades[i]!;
      if (scores[i] === 0) continue;
      if ((flags !== 0) === negated) scores[i] = 0;
      else if (text && !negated) {
        scores[i]! +=
          (exact && (flags & grade.exact) !== 0 ? exactWeight : 0) +
          ((flags & grade.inHead) !== 0 ? headWeight : 0);
      }
    }
  }
  const exactly = query.clauses.some(({ exact }) => exact);
  for (const phrase of query.together) {
    const grades = matchTogether(phrase, segment, read, exactly && phrase.typed);
    for (let i = 0; i < scores.length; i++) {
      // Odd is apart, even is together.
      if (grades[i] !== 0 && (scores[i]! & 1) === 1) scores[i]! += 1;
    }
  }
  return scores;
}
