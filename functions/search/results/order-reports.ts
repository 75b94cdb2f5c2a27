import { newness } from '../segment/collect-columns.ts';
import type { Segment } from '../segment/open-segment.ts';
import type { Sort } from '../types.ts';
import { scoreLimit } from './score-reports.ts';

/** The reports of a segment that answer, with their scores; 0 for all others. */
export interface ScoredSegment {
  readonly segment: Segment;
  readonly scores: Uint16Array;
}

/** A report's place. */
export interface Located {
  readonly segment: Segment;
  readonly number: number;
}

/** The reports that a page of results shows, in order, and how many there are on all pages. */
export function orderReports(
  scored: readonly ScoredSegment[],
  sort: Sort,
  offset: number,
  size: number,
): { readonly total: number; readonly page: readonly Located[] } {
  const counts = new Uint32Array(scoreLimit);
  for (const { scores } of scored) for (const score of scores) counts[score]! += 1;
  counts[0] = 0;
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (sort !== 'relevance') return { total, page: slice(byAge(scored, sort, 0), offset, size) };

  const page: Located[] = [];
  let before = 0;
  for (let score = scoreLimit - 1; score > 0 && page.length < size; score--) {
    const count = counts[score]!;
    if (count > 0 && before + count > offset) {
      page.push(...slice(byAge(scored, 'newest', score), Math.max(0, offset - before), size - page.length));
    }
    before += count;
  }
  return { total, page };
}

/** Reports with a score, or with any where it is 0, of all segments by age. */
function* byAge(
  scored: readonly ScoredSegment[],
  sort: 'newest' | 'oldest',
  score: number,
): Generator<Located> {
  const sign = sort === 'newest' ? 1 : -1;
  const heads = scored.flatMap((one) => next({ ...one, at: -1, newness: 0 }, sort, score));
  while (heads.length > 0) {
    let first = 0;
    for (let i = 1; i < heads.length; i++) {
      if ((heads[i]!.newness - heads[first]!.newness) * sign > 0) first = i;
    }
    const head = heads[first]!;
    yield { segment: head.segment, number: numberAt(head, sort) };
    heads.splice(first, 1, ...next(head, sort, score));
  }
}

interface Head extends ScoredSegment {
  /** Place among the segment's reports by age. */
  readonly at: number;
  readonly newness: number;
}

function next(head: Head, sort: 'newest' | 'oldest', score: number): Head[] {
  const { segment, scores } = head;
  for (let at = head.at + 1; at < scores.length; at++) {
    const number = numberAt({ segment, at }, sort);
    if (score === 0 ? scores[number]! > 0 : scores[number] === score) {
      return [{ segment, scores, at, newness: newness(segment.days[number]!, segment.changed[number]!) }];
    }
  }
  return [];
}

function numberAt({ segment, at }: Pick<Head, 'segment' | 'at'>, sort: 'newest' | 'oldest'): number {
  const { newest } = segment;
  return newest[sort === 'newest' ? at : newest.length - 1 - at]!;
}

function slice<T>(items: Iterator<T>, offset: number, size: number): T[] {
  return Iterator.from(items).drop(offset).take(size).toArray();
}
