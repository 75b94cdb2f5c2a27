import type { SegmentEntry } from './manifest.ts';

/** Reports of a segment of the lowest tier, and how many times larger those of the next are. */
const smallTier = 256;
const tierFactor = 4;
/** So many segments a tier may hold, the lowest one more since its segments cost next to nothing. */
const perTier = 4;
const perSmallTier = 8;
/** A segment with a larger share of deleted reports is rewritten. */
const mostDeleted = 0.25;

/**
 * The segments to make one of next, if any: those of a tier that is full (log-structured merging: each report is
 * rewritten once a tier), or one that is deleted in large part.
 */
export function chooseMerge(segments: readonly SegmentEntry[]): readonly SegmentEntry[] {
  const tiers = Map.groupBy(segments, tierOf);
  for (const [tier, members] of [...tiers].sort(([a], [b]) => a - b)) {
    if (members.length >= (tier === 0 ? perSmallTier : perTier)) return members;
  }
  const worn = segments.find(({ deleted, size }) => size >= smallTier && deleted.length > size * mostDeleted);
  return worn ? [worn] : [];
}

function tierOf({ size, deleted }: SegmentEntry): number {
  const live = size - deleted.length;
  return live < smallTier ? 0 : 1 + Math.floor(Math.log(live / smallTier) / Math.log(tierFactor));
}
