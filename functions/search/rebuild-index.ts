import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndexWriter, type SnapshotWriter } from './index-writer.ts';
import { readChange } from './segment/read-change.ts';
import { localSegments } from './snapshot/local-segments.ts';
import { readManifest } from './snapshot/manifest.ts';
import { type PublishedState, publishedIndex } from './snapshot/published-index.ts';
import type { IndexChange, SnapshotStore } from './types.ts';

/** Changes that are written at a time. */
const batchSize = 1_000;

/**
 * Makes the index anew from the present state of every report, whatever version made the one that is published, and
 * puts it in its place at the end. What writers of this version publish meanwhile is kept. Works in `directory`.
 */
export async function rebuildIndex(
  { store, directory }: { readonly store: SnapshotStore; readonly directory: string },
  changes: AsyncIterable<IndexChange>,
): Promise<void> {
  const local = localSegments(store, directory);
  const index = publishedIndex(store, local, { anyVersion: true });
  const before = await index.current();
  const workshop = await mkdtemp(join(directory, 'rebuild-'));
  const draft = draftStore(store);
  const writer = createIndexWriter({ store: draft, directory: workshop });
  try {
    await applyAll(writer, changes);
    let seen = namesOf(before);
    for (;;) {
      const state = await index.current();
      await applyAll(writer, changesSince(state, seen));
      seen = namesOf(state);
      const made = await draft.manifest(await local.temporaryFile());
      const retired = [...state.manifest.retired, ...made.retired];
      const after = { ...state, manifest: { ...state.manifest, retired } };
      if (await index.replace(after, made.segments, made.segments.at(-1))) break;
    }
  } finally {
    await local.keepOnly(new Set());
    await rm(workshop, { recursive: true, force: true });
  }
}

async function applyAll(
  writer: SnapshotWriter,
  changes: AsyncIterable<IndexChange> | Iterable<IndexChange>,
): Promise<void> {
  let batch: IndexChange[] = [];
  for await (const change of changes) {
    batch.push(change);
    if (batch.length < batchSize) continue;
    await writer.apply(batch);
    batch = [];
  }
  await writer.apply(batch);
}

/** What is in segments that were not there before. */
function* changesSince({ live }: PublishedState, seen: ReadonlySet<string>): Generator<IndexChange> {
  for (const { entry, segment } of live) {
    if (seen.has(entry.name)) continue;
    const deleted = new Set(entry.deleted);
    for (let number = 0; number < segment.size; number++) {
      if (!deleted.has(number)) yield readChange(segment, number);
    }
  }
}

function namesOf({ manifest }: PublishedState): ReadonlySet<string> {
  return new Set(manifest.segments.map(({ name }) => name));
}

/** A store whose segments are those of another one, and whose snapshot nobody else sees. */
function draftStore(store: SnapshotStore) {
  let draft: { readonly etag: string; readonly bytes: Uint8Array } | undefined;
  return {
    async fetch(file: string, etag?: string) {
      if (!draft) return 'absent' as const;
      if (draft.etag === etag) return 'unchanged' as const;
      await writeFile(file, draft.bytes);
      return { etag: draft.etag };
    },
    async replace(file: string) {
      draft = { etag: String(Number(draft?.etag ?? 0) + 1), bytes: await readFile(file) };
      return { etag: draft.etag };
    },
    fetchSegment: store.fetchSegment,
    putSegment: store.putSegment,
    removeSegment: store.removeSegment,
    async manifest(file: string) {
      if (!draft) return { segments: [], retired: [] };
      await writeFile(file, draft.bytes);
      try {
        return await readManifest(file);
      } finally {
        await rm(file, { force: true });
      }
    },
  };
}
