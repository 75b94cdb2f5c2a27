import { isDamage } from './segment/open-segment.ts';
import { writeSegment } from './segment/write-segment.ts';
import { applyChanges } from './snapshot/apply-changes.ts';
import { compact } from './snapshot/compact.ts';
import { localSegments } from './snapshot/local-segments.ts';
import { publishedIndex } from './snapshot/published-index.ts';
import { storeSegment } from './snapshot/store-segment.ts';
import type { IndexChange, IndexedVersion, SnapshotStore } from './types.ts';

/** The port through which publishing keeps the index up to date. */
export interface SnapshotWriter {
  /** Makes the index agree with the changes and publishes it; resolves when readers can see it. */
  apply(changes: readonly IndexChange[]): Promise<void>;
  /** What the published index holds, tombstones included. */
  versions(): AsyncIterable<IndexedVersion>;
}

/**
 * The writer of the index. `directory` holds its copies of the segments between calls, and is its own.
 * Its calls throw `OtherIndexVersion` where the index must be rebuilt first.
 */
export function createIndexWriter({
  store,
  directory,
}: {
  readonly store: SnapshotStore;
  readonly directory: string;
}): SnapshotWriter {
  const local = localSegments(store, directory);
  const index = publishedIndex(store, local);
  let last: Promise<unknown> = Promise.resolve();

  /** One call at a time: they share the open segments. */
  function inTurn<T>(call: () => Promise<T>): Promise<T> {
    const result = last.then(call, call);
    last = result.catch(() => undefined);
    return result;
  }

  async function publish(changes: readonly IndexChange[]): Promise<void> {
    for (;;) {
      const state = await index.current();
      const { fresh, entries } = applyChanges(state.live, changes);
      if (fresh.length === 0) return;
      const { entry } = await storeSegment(store, local, fresh.length, (file) => writeSegment(file, fresh));
      if (await index.replace(state, [...entries, entry], entry)) return;
      await store.removeSegment(entry.name);
    }
  }

  return {
    apply: (changes) =>
      inTurn(async () => {
        try {
          await publish(changes);
          await compact(store, local, index);
        } catch (error) {
          // The copies may be at fault; whoever tries again begins with new ones.
          if (isDamage(error)) await index.forget();
          throw error;
        }
        await index.tidy();
      }),
    async *versions() {
      yield* await inTurn(async () => {
        const { live } = await index.current();
        return live.flatMap(({ entry, segment }) => {
          const deleted = new Set(entry.deleted);
          const versions: IndexedVersion[] = [];
          for (const { id, version, number } of segment.reportsById()) {
            if (!deleted.has(number)) versions.push({ id, version });
          }
          return versions;
        });
      });
    },
  };
}
