import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyserVersion } from '../../../functions/search/analysis/analyser-version.ts';
import { createIndexWriter } from '../../../functions/search/index-writer.ts';
import { segmentFormat } from '../../../functions/search/segment/schema.ts';
import type { IndexChange } from '../../../functions/search/types.ts';
import type { Corpus } from './corpus.ts';
import { openFileStore } from './file-store.ts';

/** A built index: where it is and what it took. */
export interface BuiltIndex {
  readonly folder: string;
  readonly seconds: number;
  readonly bytes: number;
  readonly bytesWritten: number;
  readonly segments: number;
}

const root = join(import.meta.dirname, '../../../.build/bench-search');

/** Builds the index of a corpus of `size` reports in batches, once: a later run finds it. */
export async function buildIndex(corpus: Corpus, size: number, batch: number): Promise<BuiltIndex> {
  const folder = join(root, `${size}-${batch}-${segmentFormat}-${analyserVersion}`);
  const summary = join(folder, 'built.json');
  if (existsSync(summary)) return { ...JSON.parse(await readFile(summary, 'utf8')), folder };
  const draft = `${folder}.part`;
  await rm(draft, { recursive: true, force: true });
  const store = await openFileStore(join(draft, 'store'));
  const writer = createIndexWriter({ store, directory: join(draft, 'writer') });
  let milliseconds = 0;
  for (let from = 0; from < size; from += batch) {
    process.stderr.write(`\rindexing ${from} of ${size} reports`);
    const changes: IndexChange[] = [];
    for (let i = from; i < Math.min(size, from + batch); i++) {
      changes.push({ kind: 'publish', report: corpus.report(i) });
    }
    const start = performance.now();
    await writer.apply(changes);
    milliseconds += performance.now() - start;
  }
  process.stderr.write('\r\x1b[K');
  const snapshot = JSON.parse(await readFile(join(draft, 'store', 'snapshot'), 'utf8'));
  const bytes = snapshot.segments.reduce((sum: number, entry: { bytes: number }) => sum + entry.bytes, 0);
  const built: BuiltIndex = {
    folder,
    seconds: milliseconds / 1_000,
    bytes,
    bytesWritten: store.written(),
    segments: snapshot.segments.length,
  };
  await writeFile(join(draft, 'built.json'), JSON.stringify(built));
  await rename(draft, folder);
  return built;
}
