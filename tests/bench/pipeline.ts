import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { newFolders, startGazette, stopGazette } from '../e2e/gazette.ts';
import { countPdfs, reasonsOfRejected } from './pipeline/count.ts';
import { benchReports } from './pipeline/reports.ts';
import { mediansByQuarter, watchUsage } from './pipeline/usage.ts';
import { untilDownloadable, untilSearchable } from './pipeline/watch.ts';
import { quantile } from './quantile.ts';

// `npm run bench -- pipeline [--reports 1000] [--rate N] [--mixed] [--poison 0.05]`: uploads reports into the local
// stack, all at once or at a rate, and tells how fast they can be downloaded and found. Exit 1 where one was lost.
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
/**
 * One report in this many is watched until it can be downloaded; of those, one in ten until it is found. The longer
 * they wait, the more asking costs.
 */
const watched = Math.max(10, Math.ceil(count / (rate ? 300 : 100)));
/** Milliseconds without any progress after which something is wrong. */
const patience = 120_000;

const { data, reports: empty } = newFolders();
const stack = await startGazette(empty, data);
const downloadable: Promise<number>[] = [];
const searchable: Promise<number>[] = [];

/** Starts the functions before the clock: their first second is not what an office feels all day. */
async function warmUp(): Promise<number> {
  const keys = Array.from({ length: 24 }, (_, number) => `khởi động/${number}.md`);
  for (const Key of keys) {
    await stack.s3.send(new PutObjectCommand({ Bucket: 'reports', Key, Body: '# Khởi động\n\nMột.\n' }));
  }
  while ((await countPdfs(stack)) < keys.length) await sleep(200);
  return keys.length;
}

const warm = await warmUp();
const usage = watchUsage(stack.process.pid ?? 0);
const ownTime = process.cpuUsage();
const queue = benchReports(count, { mixed: values.mixed, poison: Number(values.poison) });
const start = Date.now();
let sent = 0;
let good = 0;
const poisons: string[] = [];

async function upload(): Promise<void> {
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const number = sent++;
    if (rate) await sleep(Math.max(0, start + (number * 1000) / rate - Date.now()));
    const { key, bytes, poison } = next.value;
    await stack.s3.send(new PutObjectCommand({ Bucket: 'reports', Key: key, Body: bytes }));
    if (poison) {
      poisons.push(poison);
      continue;
    }
    good++;
    const since = Date.now();
    if (number % watched === 0) downloadable.push(untilDownloadable(stack, key, since));
    if (number % (watched * 10) === 0 && /\/\d+\.md$/.test(key)) {
      searchable.push(untilSearchable(stack, `báo cáo số ${number} về`, since));
    }
  }
}

/** Resolves when every readable report is in the library; throws when none has come for long. */
async function settled(): Promise<void> {
  let before = -1;
  let since = Date.now();
  for (;;) {
    usage.sample();
    const published = (await countPdfs(stack)) - warm;
    if (sent >= count && published >= good) return;
    if (published > before) since = Date.now();
    else if (Date.now() - since > patience) throw new Error(`stuck at ${published} of ${good}`);
    before = published;
    // A list of the whole library is work, too.
    await sleep(Math.max(500, count / 5));
  }
}

const all = settled();
await Promise.all(Array.from({ length: clients }, upload));
const uploaded = Date.now() - start;
await all;
const done = Date.now() - start;
const { user, system } = process.cpuUsage(ownTime);

const line = (name: string, times: readonly number[]) => {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(times, share));
  return `${name.padEnd(24)} p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms (${times.length} watched)`;
};
const list = (figures: Iterable<readonly [string, number]>, digits: number) =>
  Array.from(figures, ([name, figure]) => `${name} ${figure.toFixed(digits)}`).join(', ');
console.log(`${count} reports (${good} good), uploaded in ${(uploaded / 1000).toFixed(1)} s`);
console.log(`published                ${(good / (done / 1000)).toFixed(1)} reports/s`);
console.log(line('upload to downloadable', await Promise.all(downloadable)));
console.log(line('upload to searchable', await Promise.all(searchable)));
const memory = usage.memory();
console.log(
  `memory of all processes  ${mediansByQuarter(memory).map(Math.round).join(', ')} MiB, medians by quarters of the time; ` +
    `${Math.round(Math.max(...memory))} at most`,
);
console.log(`in the last quarter      ${list(usage.latestMemory(), 0)} MiB`);
const times = new Map(usage.processorTimes()).set('clients', (user + system) / 1000);
const perReport = times.entries().map(([name, time]) => [name, time / count] as const);
console.log(`processor time           ${list(perReport, 1)} ms a report`);

// What cannot be read is rejected for what it is; nothing fails, and nothing else is rejected.
const rejected = (await reasonsOfRejected(stack, poisons.length)).sort();
console.log(`rejected                 ${rejected.length} of ${poisons.length}`);
if (!isDeepStrictEqual(rejected, poisons.sort())) {
  console.error('expected', poisons.join(' '), '\nrejected', rejected.join(' '));
  process.exitCode = 1;
}
await stopGazette(stack);
rmSync(dirname(data), { recursive: true });
