import { setTimeout } from 'node:timers/promises';
import { listChanges } from './results/list-changes.ts';
import { countPages, listPages } from './results/list-pages.ts';
import { type SearchSegment, searchSegments } from './results/search-segment.ts';
import { searchSnapshot } from './results/search-snapshot.ts';
import { suggest } from './results/suggest.ts';
import { isDamage } from './segment/open-segment.ts';
import { localSegments } from './snapshot/local-segments.ts';
import { publishedIndex } from './snapshot/published-index.ts';
import type { SearchIndex, SnapshotStore } from './types.ts';

const usualRefresh = 5_000;
const usualSuggestions = 8;
/** Milliseconds for which a reader waits for a newer snapshot before it is given what there is. */
const patience = 1_000;

/**
 * The index for reading. `directory` holds its copies of the segments, and is its own. It asks the store for a newer
 * snapshot every `refreshMs` milliseconds at most; while that fails, it answers from the one it has.
 */
export function openSearchIndex({
  store,
  directory,
  refreshMs = usualRefresh,
  now = Date.now,
}: {
  readonly store: SnapshotStore;
  readonly directory: string;
  readonly refreshMs?: number;
  readonly now?: () => number;
}): SearchIndex {
  const local = localSegments(store, directory);
  const index = publishedIndex(store, local);
  let segments: readonly SearchSegment[] | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let refreshing: Promise<void> | undefined;

  async function refresh(): Promise<void> {
    checkedAt = now();
    try {
      segments = searchSegments((await index.current()).live);
    } catch (error) {
      if (!segments) throw error;
      return;
    }
    await index.tidy();
  }

  async function current(): Promise<readonly SearchSegment[]> {
    if (!segments || now() - checkedAt >= refreshMs) {
      refreshing ??= refresh().finally(() => {
        refreshing = undefined;
      });
    }
    if (refreshing) {
      await (segments
        ? Promise.race([refreshing, setTimeout(patience, undefined, { ref: false })])
        : refreshing);
    }
    return segments ?? [];
  }

  /** Each answer is made without a pause, so that no segment is closed under it. */
  async function read<T>(answer: (segments: readonly SearchSegment[]) => T): Promise<T> {
    const all = await current();
    try {
      return answer(all);
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
    // A copy went bad after it was checked: fetch all of them again, once.
    await refreshing;
    segments = undefined;
    await index.forget();
    return answer(await current());
  }

  return {
    search: (request) => read((all) => searchSnapshot(all, request)),
    suggest: (prefix, size = usualSuggestions) => read((all) => suggest(all, prefix, size)),
    changes: (size) => read((all) => listChanges(all, size)),
    pages: (offset, size) => read((all) => listPages(all, offset, size)),
    count: () => read(countPages),
  };
}
