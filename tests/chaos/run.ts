import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Gazette, newFolders, startGazette, stopGazette } from '../e2e/gazette.ts';
import { createRandom } from '../simulation/random.ts';
import { type Desk, work } from './clerk.ts';
import { compare } from './compare.ts';
import { descendantsOf } from './processes.ts';

// `npm run chaos -- [--operations 500] [--seed N] [--kills 2]`: functions are killed at random while a clerk works
// through a real S3 client, and the whole stack is killed now and then; then everything is compared.
const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '2' },
  },
});
const operations = Number(values.operations);
const random = createRandom(Number(values.seed));
const { data, reports } = newFolders();
const operate = join(import.meta.dirname, '../../functions/operate.ts');
/** Longer than a lease of a function that was killed. */
const leaseSeconds = 80;
const pause = 120;

let stack: Gazette = await startGazette(reports, data);
const desk: Desk = new Map();
let working = true;
let killedFunctions = 0;

async function killFunctions(): Promise<void> {
  while (working) {
    await sleep(200 + random.below(1_500));
    const functions = descendantsOf(stack.process.pid ?? 0);
    if (functions.length === 0) continue;
    try {
      process.kill(random.pick(functions), 'SIGKILL');
      killedFunctions++;
    } catch {
      // It ended by itself.
    }
  }
}

async function restart(): Promise<void> {
  await stopGazette(stack, 'SIGKILL');
  stack = await startGazette(reports, data);
}

/** The S3 client of the stack as it is now. */
const client = () => stack.s3;
const killing = killFunctions();
const kills = Number(values.kills);
for (let part = 0; part <= kills; part++) {
  const from = Math.floor((operations * part) / (kills + 1));
  const to = Math.floor((operations * (part + 1)) / (kills + 1));
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  await work(numbers, random, client, desk, pause);
  if (part < kills) await restart();
}
working = false;
await killing;
console.log(
  `${operations} operations on ${desk.size} keys, ${killedFunctions} functions and ${kills} stacks killed`,
);

const reconcile = (...flags: string[]) =>
  spawnSync(process.execPath, [operate, 'reconcile', '--data', data, ...flags], { encoding: 'utf8' }).stdout;
for (let round = 0; round < 5; round++) {
  await sleep(round === 0 ? 10_000 : leaseSeconds * 1000);
  const found = reconcile();
  console.log(found.trim().split('\n').at(-1));
  if (found.startsWith('0 to publish, 0 to index')) break;
}
await sleep(10_000);
const wrong = await compare(desk, stack);
for (const line of wrong) console.error(line);
console.log(
  `${desk.size - new Set(wrong.map((line) => line.split(':')[0])).size} right, ${wrong.length} wrong`,
);
await stopGazette(stack);
if (wrong.length > 0) process.exitCode = 1;
