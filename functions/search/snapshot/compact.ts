import { type MergeInput, mergeSegments, type Renumbering } from '../segment/merge-segments.ts';
import type { SnapshotStore } from '../types.ts';
import { chooseMerge } from './choose-merge.ts';
import type { LocalSegments } from './local-segments.ts';
import type { SegmentEntry } from './manifest.ts';
import type { PublishedIndex, PublishedState } from './published-index.ts';
import { storeSegment } from './store-segment.ts';

/** Merges segments until no tier is full. What other writers publish meanwhile is kept. */
export async function compact(
  store: SnapshotStore,
  local: LocalSegments,
  index: PublishedIndex,
): Promise<void> {
  for (;;) {
    const { live } = await index.current();
    const chosen = chooseMerge(live.map(({ entry }) => entry));
    if (chosen.length === 0) return;
    const inputs: MergeInput[] = live
      .filter(({ entry }) => chosen.includes(entry))
      .map(({ entry, segment }) => ({ segment, deleted: new Set(entry.deleted) }));
    const size = chosen.reduce((sum, entry) => sum + entry.size - entry.deleted.length, 0);
    const { entry, written } = await storeSegment(store, local, size, (file) => mergeSegments(file, inputs));
    const renumberings = new Map(chosen.map(({ name }, i) => [name, written[i]!]));
    if (!(await publishMerged(index, entry, renumberings))) await store.removeSegment(entry.name);
  }
}

/** Puts the merged segment in place of its inputs. False where another writer merged them first. */
async function publishMerged(
  index: PublishedIndex,
  merged: SegmentEntry,
  renumberings: ReadonlyMap<string, Renumbering>,
): Promise<boolean> {
  for (;;) {
    const state = await index.current();
    const inputs = inputsOf(state, renumberings);
    if (inputs.length < renumberings.size) return false;
    // Reports deleted since the merge began are still in it.
    const deleted = inputs.flatMap(({ name, deleted: numbers }) => {
      const renumbering = renumberings.get(name)!;
      return numbers.map((number) => renumbering[number]!).filter((number) => number >= 0);
    });
    const others = state.manifest.segments.filter(({ name }) => !renumberings.has(name));
    const entry = { ...merged, deleted: deleted.sort((a, b) => a - b) };
    if (await index.replace(state, [...others, entry], entry)) return true;
  }
}

function inputsOf(state: PublishedState, renumberings: ReadonlyMap<string, unknown>): SegmentEntry[] {
  return state.manifest.segments.filter(({ name }) => renumberings.has(name));
}
