import type { SearchSegment } from './search-segment.ts';

/** A published report, for a sitemap. */
export interface ListedPage {
  readonly id: string;
  readonly title: string;
  readonly at: string;
}

interface Head {
  readonly of: SearchSegment;
  readonly rest: Iterator<{ id: string; number: number }>;
  readonly id: string;
  readonly number: number;
}

/** Published reports in the order of their ids. */
export function listPages(segments: readonly SearchSegment[], offset: number, size: number): ListedPage[] {
  return byId(segments)
    .drop(offset)
    .take(size)
    .map(({ id, number, of: { segment } }) => ({
      id,
      title: segment.report(number).title,
      at: new Date(segment.changed[number]!).toISOString(),
    }))
    .toArray();
}

/** How many reports are published. */
export function countPages(segments: readonly SearchSegment[]): number {
  let count = 0;
  for (const { live } of segments) for (const one of live) count += one;
  return count;
}

/** Merges the segments' own orders, so that no list of all ids is made. */
function* byId(segments: readonly SearchSegment[]): Generator<Head> {
  const heads = segments.flatMap((of) => next(of, of.segment.reportsById()[Symbol.iterator]()));
  while (heads.length > 0) {
    let first = 0;
    for (let i = 1; i < heads.length; i++) if (heads[i]!.id < heads[first]!.id) first = i;
    const head = heads[first]!;
    yield head;
    heads.splice(first, 1, ...next(head.of, head.rest));
  }
}

function next(of: SearchSegment, rest: Head['rest']): Head[] {
  for (let step = rest.next(); !step.done; step = rest.next()) {
    const { id, number } = step.value;
    if (of.live[number] === 1) return [{ of, rest, id, number }];
  }
  return [];
}
