import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { HeadObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { memoryOf } from '../chaos/processes.ts';
import { newFolders, startGazette, stopGazette } from '../e2e/gazette.ts';
import { type BenchReport, benchReports } from './pipeline/reports.ts';

// `npm run bench -- pipeline [--reports 1000] [--rate N] [--mixed] [--poison 0.05]`: uploads reports into the local
// stack, all at once or at a rate, and tells how fast they can be downloaded and found.
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    rate: { type: 'string' },
    mixed: { type: 'boolean', default: false },
    poison: { type: 'string', default: '0' },
  },
});
const count = Number(values.reports);
const rate = values.rate ? Number(values.rate) : undefined;
const clients = 8;
/** One report in this many is watched until it can be downloaded. */
const watched = 10;
/** Milliseconds without any progress after which something is wrong. */
const patience = 120_000;

const { data, reports: empty } = newFolders();
const stack = await startGazette(empty, data);
const root = stack.process.pid ?? 0;
const downloadable: number[] = [];
const searchable: number[] = [];
const memory: number[] = [];
const watching: Promise<void>[] = [];
let good = 0;

async function watch({ key }: BenchReport, since: number): Promise<void> {
  while (Date.now() - since < 10 * patience) {
    try {
      await stack.s3.send(new HeadObjectCommand({ Bucket: 'library', Key: `${key}.pdf` }));
      downloadable.push(Date.now() - since);
      return;
    } catch {
      await sleep(25);
    }
  }
}

async function watchSearch(title: string, since: number): Promise<void> {
  while (Date.now() - since < 10 * patience) {
    const answer = await fetch(`${stack.portal}/api/search?q=${encodeURIComponent(`"${title}"`)}&size=1`);
    const { total } = (await answer.json()) as { readonly total?: number };
    if (total) {
      searchable.push(Date.now() - since);
      return;
    }
    await sleep(500);
  }
}

/** Starts the functions before the clock: their first second is not what an office feels all day. */
async function warmUp(): Promise<number> {
  const keys = Array.from({ length: 24 }, (_, number) => `khởi động/${number}.md`);
  for (const Key of keys) {
    await stack.s3.send(new PutObjectCommand({ Bucket: 'reports', Key, Body: '# Khởi động\n\nMột.\n' }));
  }
  while ((await countPdfs()) < keys.length) await sleep(200);
  return keys.length;
}

const warm = await warmUp();
const queue = benchReports(count, { mixed: values.mixed, poison: Number(values.poison) });
const start = Date.now();
let sent = 0;

async function upload(): Promise<void> {
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const number = sent++;
    if (rate) await sleep(Math.max(0, start + (number * 1000) / rate - Date.now()));
    const report = next.value;
    await stack.s3.send(new PutObjectCommand({ Bucket: 'reports', Key: report.key, Body: report.bytes }));
    if (report.poison) continue;
    good++;
    const since = Date.now();
    if (number % watched === 0) watching.push(watch(report, since));
    if (number % (watched * 10) === 0 && /\/\d+\.md$/.test(report.key)) {
      watching.push(watchSearch(`báo cáo số ${number} về`, since));
    }
  }
}

/** Resolves when every readable report is in the library; tells when none has come for long. */
async function settled(): Promise<void> {
  let before = -1;
  let since = Date.now();
  for (;;) {
    memory.push(memoryOf(root));
    const published = (await countPdfs()) - warm;
    if (sent >= count && published >= good) return;
    if (published > before) since = Date.now();
    else if (Date.now() - since > patience) throw new Error(`stuck at ${published} of ${good}`);
    before = published;
    await sleep(1_000);
  }
}

async function countPdfs(): Promise<number> {
  let total = 0;
  let ContinuationToken: string | undefined;
  do {
    const page = await stack.s3.send(
      new ListObjectsV2Command({ Bucket: 'library', ...(ContinuationToken && { ContinuationToken }) }),
    );
    total += page.KeyCount ?? 0;
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  return total;
}

const all = settled();
await Promise.all(Array.from({ length: clients }, upload));
const uploaded = Date.now() - start;
await all;
const done = Date.now() - start;
await Promise.all(watching);

const quantile = (times: number[], share: number) =>
  times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
const line = (name: string, times: number[]) =>
  `${name.padEnd(24)} p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms, p99 ${quantile(times, 0.99)} ms (${times.length} watched)`;
console.log(`${count} reports (${good} good), uploaded in ${(uploaded / 1000).toFixed(1)} s`);
console.log(`published                ${(good / (done / 1000)).toFixed(1)} reports/s`);
console.log(line('upload to downloadable', downloadable));
console.log(line('upload to searchable', searchable));
const third = Math.ceil(memory.length / 3);
const most = (part: number[]) => Math.round(Math.max(...part));
console.log(
  `memory of all processes  ${most(memory.slice(0, third))}, ${most(memory.slice(third, 2 * third))}, ${most(memory.slice(2 * third))} MiB at most, by thirds of the time`,
);
await stopGazette(stack);
