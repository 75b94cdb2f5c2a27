// A fresh process of the portal's side: opens the index in the folder given, answers, and prints what it took as JSON.
import { join } from 'node:path';
import { makeCorpus } from './corpus.ts';
import { openFileStore } from './file-store.ts';
import { drawQueries } from './queries.ts';

const [folder = '', size = '0', queries = '0'] = process.argv.slice(2);
const { openSearchIndex } = await import('../../../functions/search/search-index.ts');
// The portal keeps its store in S3: the client is part of its memory.
await import('../../../functions/aws/clients.ts');

const start = performance.now();
const startUsage = process.threadCpuUsage();
const index = openSearchIndex({
  store: await openFileStore(join(folder, 'store')),
  directory: join(folder, 'reader'),
});
await index.search({ q: 'kế hoạch phát triển' });
const first = performance.now() - start;
const firstUsage = process.threadCpuUsage(startUsage);
const firstOwn = (firstUsage.user + firstUsage.system) / 1_000;

const corpus = makeCorpus();
const drawn = Object.entries(drawQueries(corpus, Number(size), Number(queries)));
const times: Record<string, number[]> = {};
const processor: Record<string, number[]> = {};
for (const [kind, all] of drawn) {
  times[kind] = [];
  processor[kind] = [];
  for (const q of all) {
    const begin = performance.now();
    const before = process.threadCpuUsage();
    await index.search({ q });
    const { user, system } = process.threadCpuUsage(before);
    times[kind].push(performance.now() - begin);
    processor[kind].push((user + system) / 1_000);
  }
}
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ first, firstOwn, times, processor, megabytes: maxRSS / 1_000 }));
