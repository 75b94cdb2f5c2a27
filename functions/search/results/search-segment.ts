import type { Segment } from '../segment/open-segment.ts';
import type { LiveSegment } from '../snapshot/apply-changes.ts';

/** A segment as searches see it: without the reports that are deleted. */
export interface SearchSegment {
  readonly segment: Segment;
  readonly deleted: ReadonlySet<number>;
}

/** Prepares segments for searching. */
export function searchSegments(live: readonly LiveSegment[]): readonly SearchSegment[] {
  return live.map(({ entry, segment }) => ({ segment, deleted: new Set(entry.deleted) }));
}
