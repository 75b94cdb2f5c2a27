// Search on invented corpora: `node tests/bench/search.ts [SIZE...]`. The indexes are kept in .build/.
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { createIndexWriter } from '../../functions/search/index-writer.ts';
import { openSearchIndex } from '../../functions/search/search-index.ts';
import { quantile } from './quantile.ts';
import { type BuiltIndex, buildIndex } from './search/build-index.ts';
import { makeCorpus } from './search/corpus.ts';
import { openFileStore } from './search/file-store.ts';

interface Served {
  /** Milliseconds from opening the index to the first answer. */
  readonly first: number;
  readonly firstOwn: number;
  readonly megabytes: number;
  /** Milliseconds a query, by kind. */
  readonly times: Readonly<Record<string, number[]>>;
  /** The same, without the time that other processes had the processor. */
  readonly processor: Readonly<Record<string, number[]>>;
}

/** Reports written at a time, by the size of the corpus. */
const batches = new Map([
  [1_000, 100],
  [20_000, 250],
  [100_000, 2_500],
]);
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [...batches.keys()];
const corpus = makeCorpus();

const columns: Map<string, string>[] = [];
/** Of processor time, which other processes disturb least. */
const p95s: Map<string, number>[] = [];
for (const size of sizes) {
  const built = await buildIndex(corpus, size, batches.get(size) ?? 1_000);
  // The first process leaves the reader's copies; those after it find them, as after a restart.
  await rm(join(built.folder, 'reader'), { recursive: true, force: true });
  const download = serve(built, size, 0).first;
  const fresh = Array.from({ length: 5 }, () => serve(built, size, 0));
  const firsts = fresh.map(({ first }) => first);
  const own = quantile(
    fresh.map(({ firstOwn }) => firstOwn),
    0.5,
  ).toFixed(0);
  const { times, processor, megabytes } = serve(built, size, 60);
  const kinds = Object.entries(times);
  p95s.push(new Map(Object.entries(processor).map(([kind, all]) => [kind, quantile(all, 0.95)])));
  columns.push(
    new Map([
      ...kinds.map(([kind, all]) => {
        const ownTime = quantile(processor[kind]!, 0.95).toFixed(1);
        return [kind, `${shown(quantile(all, 0.5), quantile(all, 0.95))} (${ownTime})`] as const;
      }),
      [
        'open + first query (median / worst of 5)',
        `${shown(quantile(firsts, 0.5), quantile(firsts, 1))} (${own})`,
      ],
      ['the same, segments fetched first', download.toFixed(0)],
      ['one report, write to searchable', (await writeToSearchable(built)).toFixed(0)],
      ['reports written a second', (size / built.seconds).toFixed(0)],
      ['index bytes a report', (built.bytes / size).toFixed(0)],
      ['bytes written / final index', (built.bytesWritten / built.bytes).toFixed(1)],
      ['segments', String(built.segments)],
      ['memory of the reader, MB', megabytes.toFixed(0)],
    ]),
  );
}

const rows = [...columns[0]!.keys()].map((name) => {
  const [before, after] = [p95s.at(-2)?.get(name), p95s.at(-1)!.get(name)];
  const growth = before && after ? `${(after / before).toFixed(1)} x` : '';
  return [name, ...columns.map((column) => column.get(name)!), growth];
});
const heads = [
  'p50 / p95 in ms, with facets (p95 of processor time)',
  ...sizes.map((size) => `${size} reports`),
  'growth of processor time',
];
printTable([heads, ...rows]);
console.log(`load average ${loadavg()[0]!.toFixed(1)}`);

function serve({ folder }: BuiltIndex, size: number, queries: number): Served {
  const script = join(import.meta.dirname, 'search', 'serve.ts');
  // A small young generation keeps a function that answers many short requests in little memory.
  const flags = ['--max-semi-space-size=4'];
  const child = spawnSync(process.execPath, [...flags, script, folder, String(size), String(queries)]);
  if (child.status !== 0) throw new Error(child.stderr.toString());
  return JSON.parse(child.stdout.toString());
}

/** Milliseconds from a change to the first answer that shows it, writer and reader warm. */
async function writeToSearchable({ folder }: BuiltIndex): Promise<number> {
  const store = await openFileStore(join(folder, 'store'));
  const writer = createIndexWriter({ store, directory: join(folder, 'writer') });
  const index = openSearchIndex({ store, directory: join(folder, 'reader'), refreshMs: 0 });
  await writer.apply([]);
  await index.count();
  const version = Date.now();
  const start = performance.now();
  const q = `mốc${version}`;
  await writer.apply([{ kind: 'publish', report: { ...corpus.report(0), version, text: q } }]);
  const { total } = await index.search({ q });
  if (total !== 1) throw new Error('the report was not found');
  return performance.now() - start;
}

function shown(...milliseconds: readonly number[]): string {
  return milliseconds.map((value) => value.toFixed(1)).join(' / ');
}

function printTable(lines: readonly string[][]): void {
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  for (const [i, line] of lines.entries()) {
    console.log(`| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`);
    if (i === 0) console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  }
}
