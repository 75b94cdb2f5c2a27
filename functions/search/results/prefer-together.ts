import type { Query } from '../query/query.ts';
import { findPhrase, phraseWeight } from './find-phrase.ts';
import { markReports } from './match-condition.ts';
import type { ScoredSegment } from './order-reports.ts';
import type { PostingReader } from './posting-reader.ts';

/** A segment with its scores and what they were read by. */
export interface ReadSegment extends ScoredSegment {
  readonly read: PostingReader;
}

/** Words with more bytes of report lists are in nearly all reports: that they stand together says little. */
const heaviest = 250_000;

/** Raises the scores of reports in which all words stand in a row, by less than anything else. */
export function preferTogether({ together, clauses }: Query, segments: readonly ReadSegment[]): void {
  const exactly = clauses.some(({ exact }) => exact);
  for (const { steps, typed } of together) {
    const exactness = exactly && typed ? 'typed' : 'allowed';
    const weight = segments.reduce((sum, { read }) => sum + phraseWeight(steps, exactness, read), 0);
    if (weight > heaviest) continue;
    for (const { segment, scores, read } of segments) {
      const grades = new Uint8Array(segment.size);
      markReports(findPhrase(steps, exactness, read), segment, grades, 1);
      // Odd is apart, even is together.
      for (let i = 0; i < scores.length; i++) if (grades[i] !== 0 && (scores[i]! & 1) === 1) scores[i]! += 1;
    }
  }
}
