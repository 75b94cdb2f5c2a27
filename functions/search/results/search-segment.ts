import type { Segment } from '../segment/open-segment.ts';
import { kindOf } from '../segment/schema.ts';
import type { LiveSegment } from '../snapshot/apply-changes.ts';

/** A segment as searches see it. */
export interface SearchSegment {
  readonly segment: Segment;
  /** Reports that a newer segment has, or that are gone from the index. */
  readonly deleted: ReadonlySet<number>;
  /** 1 for each report that is published, 0 for deleted and withdrawn ones. */
  readonly live: Uint16Array;
}

/** Prepares segments for searching. */
export function searchSegments(all: readonly LiveSegment[]): readonly SearchSegment[] {
  return all.map(({ entry, segment }) => {
    const live = Uint16Array.from(segment.kinds, (kind) => (kind === kindOf.withdrawn ? 0 : 1));
    for (const number of entry.deleted) live[number] = 0;
    return { segment, live, deleted: new Set(entry.deleted) };
  });
}
