import type { Query, Step } from '../query/query.ts';
import { findPhrase } from './find-phrase.ts';
import { markReports } from './match-condition.ts';
import type { ScoredSegment } from './order-reports.ts';
import { type Exactness, isTyped, type PostingReader } from './posting-reader.ts';
import type { SearchSegment } from './search-segment.ts';

/** A way to write all words of a query in a row, which is better than the same words far apart. */
export interface Row {
  readonly steps: readonly Step[];
  readonly exactness: Exactness;
}

/** Words with more bytes of report lists are in nearly all reports: that they stand together says little. */
const heaviest = 160_000;

/** The rows worth looking for among so many reports. */
export function rowsOf({ together, clauses }: Query, segments: readonly SearchSegment[]): readonly Row[] {
  const exactly = clauses.some(({ exact }) => exact);
  const weights = new Map<string, number>();
  const weightOf = (step: Step, exactness: Exactness) => {
    const key = `${exactness} ${step.form}`;
    const weight = weights.get(key) ?? weigh(step, exactness, segments);
    weights.set(key, weight);
    return weight;
  };
  return together
    .map(({ steps, typed }): Row => ({ steps, exactness: exactly && typed ? 'typed' : 'allowed' }))
    .filter(
      ({ steps, exactness }) => steps.reduce((sum, step) => sum + weightOf(step, exactness), 0) <= heaviest,
    );
}

/** Raises the scores of reports that have such a row, by less than anything else. */
export function preferTogether(
  rows: readonly Row[],
  { segment, scores }: ScoredSegment,
  read: PostingReader,
): void {
  for (const { steps, exactness } of rows) {
    const grades = new Uint8Array(segment.size);
    markReports(findPhrase(steps, exactness, read), segment, grades, 1);
    // Odd is apart, even is together.
    for (let i = 0; i < scores.length; i++) if (grades[i] !== 0 && (scores[i]! & 1) === 1) scores[i]! += 1;
  }
}

function weigh(step: Step, exactness: Exactness, segments: readonly SearchSegment[]): number {
  let sum = 0;
  for (const { segment } of segments) {
    for (const { form, weight } of segment.vocabulary(step.folded, `${step.folded}\0`)) {
      if (exactness === 'allowed' || isTyped(step, form)) sum += weight;
    }
  }
  return sum;
}
