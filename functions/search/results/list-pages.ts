import { kindOf } from '../segment/schema.ts';
import type { SearchSegment } from './search-segment.ts';

/** A published report, for a sitemap. */
export interface ListedPage {
  readonly id: string;
  readonly title: string;
  readonly at: string;
}

/** Published reports in the order of their ids. */
export function listPages(segments: readonly SearchSegment[], offset: number, size: number): ListedPage[] {
  return segments
    .flatMap(({ segment, deleted }) =>
      Array.from(segment.reportsById(), ({ id, number }) => ({ id, number, segment })).filter(
        ({ number }) => !deleted.has(number) && segment.kinds[number] !== kindOf.withdrawn,
      ),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(offset, offset + size)
    .map(({ id, number, segment }) => ({
      id,
      title: segment.report(number).title,
      at: new Date(segment.changed[number]!).toISOString(),
    }));
}

/** How many reports are published. */
export function countPages(segments: readonly SearchSegment[]): number {
  let count = 0;
  for (const { segment, deleted } of segments) {
    for (const [number, kind] of segment.kinds.entries()) {
      if (kind !== kindOf.withdrawn && !deleted.has(number)) count += 1;
    }
  }
  return count;
}
