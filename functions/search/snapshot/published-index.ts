import { rm } from 'node:fs/promises';
import type { SnapshotStore } from '../types.ts';
import type { LiveSegment } from './apply-changes.ts';
import { DamagedSegment, type LocalSegments } from './local-segments.ts';
import {
  emptyManifest,
  type Manifest,
  OtherIndexVersion,
  readManifest,
  type SegmentEntry,
  writeManifest,
} from './manifest.ts';

/** The index as it was published last. */
export interface PublishedState {
  readonly etag: string | undefined;
  readonly manifest: Manifest;
  readonly live: readonly LiveSegment[];
}

/** Follows what is published and replaces it. */
export interface PublishedIndex {
  /** Asks the store; throws `OtherIndexVersion` where it must be rebuilt. */
  current(): Promise<PublishedState>;
  /** Closes and deletes the copies of segments that are out of use. */
  tidy(): Promise<void>;
  /** Closes and deletes all copies: the next call fetches everything anew. */
  forget(): Promise<void>;
  /**
   * Publishes a list of segments in place of a state; `added` is one that is new in it.
   * False where the state was replaced already.
   */
  replace(
    state: PublishedState,
    entries: readonly SegmentEntry[],
    added: SegmentEntry | undefined,
  ): Promise<boolean>;
}

/** A segment out of use stays this long for readers that are still fetching it. */
const retirement = 15 * 60_000;

/**
 * Follows the snapshot of a store with local copies of its segments. With `anyVersion` an index that this program
 * can't read has no live segments, where otherwise `OtherIndexVersion` is thrown.
 */
export function publishedIndex(
  store: SnapshotStore,
  local: LocalSegments,
  { anyVersion = false } = {},
): PublishedIndex {
  const nothing: PublishedState = { etag: undefined, manifest: emptyManifest, live: [] };
  let known = nothing;

  async function load(): Promise<PublishedState> {
    const file = await local.temporaryFile();
    try {
      const answer = await store.fetch(file, known.etag);
      if (answer === 'unchanged') return known;
      const manifest = answer === 'absent' ? emptyManifest : await readManifest(file);
      if (!manifest.readable && !anyVersion) throw new OtherIndexVersion(manifest.version);
      const segments = await local.open(manifest.readable ? manifest.segments : []);
      const live = segments.map((segment, i) => ({ segment, entry: manifest.segments[i]! }));
      known = { etag: answer === 'absent' ? undefined : answer.etag, manifest, live };
      return known;
    } finally {
      await rm(file, { force: true });
    }
  }

  async function current(): Promise<PublishedState> {
    try {
      return await load();
    } catch (error) {
      // Between the snapshot and its segments another one may have been published.
      if (error instanceof DamagedSegment) return load();
      throw error;
    }
  }

  return {
    current,
    async forget() {
      known = nothing;
      await local.keepOnly(new Set());
    },
    tidy: () => local.keepOnly(namesOf(known.manifest.segments)),
    async replace(state, entries, added) {
      const now = Date.now();
      const names = namesOf(entries);
      const dropped = state.manifest.segments.filter(({ name }) => !names.has(name));
      const all = [...state.manifest.retired, ...dropped.map(({ name }) => ({ name, at: now }))];
      const retired = all.filter(({ at }) => at >= now - retirement);
      const file = await local.temporaryFile();
      try {
        await writeManifest(file, { ...emptyManifest, segments: entries, retired });
        if (!(await store.replace(file, state.etag))) {
          // A put that was done but whose answer was lost is refused when it is repeated.
          const { manifest } = await current();
          if (!added || !namesOf(manifest.segments).has(added.name)) return false;
        }
      } finally {
        await rm(file, { force: true });
      }
      for (const { name, at } of all) if (at < now - retirement) await store.removeSegment(name);
      return true;
    },
  };
}

function namesOf(entries: readonly SegmentEntry[]): ReadonlySet<string> {
  return new Set(entries.map(({ name }) => name));
}
