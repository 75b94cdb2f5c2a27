import type { Segment } from '../segment/open-segment.ts';
import type { IndexChange } from '../types.ts';
import type { SegmentEntry } from './manifest.ts';

/** A segment of the index, open. */
export interface LiveSegment {
  readonly entry: SegmentEntry;
  readonly segment: Segment;
}

/** What a batch of changes comes to. */
export interface AppliedChanges {
  /** Those that are newer than what the index holds: one a report. */
  readonly fresh: readonly IndexChange[];
  /** The segments with the reports marked as deleted that `fresh` replaces. */
  readonly entries: readonly SegmentEntry[];
}

/** Compares changes with the index: an older version never replaces a newer one. */
export function applyChanges(live: readonly LiveSegment[], changes: readonly IndexChange[]): AppliedChanges {
  const newest = new Map<string, IndexChange>();
  for (const change of changes) {
    const { id, version } = change.report;
    if (version > (newest.get(id)?.report.version ?? -1)) newest.set(id, change);
  }
  const deleted = live.map(({ entry }) => new Set(entry.deleted));
  const fresh = [...newest.values()].filter(({ report: { id, version } }) => {
    const held = live.flatMap(({ segment }, i) => {
      const found = segment.find(id);
      return found && !deleted[i]!.has(found.number) ? [{ ...found, place: i }] : [];
    });
    if (held.some((found) => found.version >= version)) return false;
    for (const { place, number } of held) deleted[place]!.add(number);
    return true;
  });
  const entries = live.map(({ entry }, i) =>
    deleted[i]!.size === entry.deleted.length
      ? entry
      : { ...entry, deleted: [...deleted[i]!].sort((a, b) => a - b) },
  );
  return { fresh, entries };
}
