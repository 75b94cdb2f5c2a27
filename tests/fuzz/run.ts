import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FuzzWorker } from './fuzz-worker.ts';
import { targets } from './targets.ts';

// `npm run fuzz -- --minutes 10 [--seed N] [--only NAME]`: tries inputs of every target in turn. What ends in anything
// but an answer or a clear reason, runs for ten seconds or takes all memory is kept in `cases`, as small as it gets.
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string' },
    only: { type: 'string' },
  },
});
const end = Date.now() + Number(values.minutes) * 60_000;
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const runsOfRound = 20;
const chosen = targets.filter(({ name }) => values.only === undefined || name === values.only);
const counts = new Map(chosen.map(({ name }) => [name, { runs: 0, findings: new Set<string>() }]));
const worker = new FuzzWorker();

console.log(`seed ${seed}`);
for (let round = 0; Date.now() < end; round++) {
  for (const { name, extension } of chosen) {
    const count = counts.get(name);
    const { runs, finding } = await worker.run({ target: name, seed: seed + round, runs: runsOfRound });
    if (!count) continue;
    count.runs += runs;
    if (!finding) continue;
    const kind = kindOf(finding.error);
    if (!count.findings.has(kind)) keep(`${name}-${digest(finding.input)}.${extension}`, finding);
    count.findings.add(kind);
  }
}
await worker.close();

for (const [name, { runs, findings }] of counts)
  console.log(`${name.padEnd(12)} ${String(runs).padStart(8)} runs  ${findings.size} findings`);
const total = [...counts.values()].reduce((sum, { runs }) => sum + runs, 0);
const found = [...counts.values()].reduce((sum, { findings }) => sum + findings.size, 0);
console.log(`${total} runs, ${found} findings, seed ${seed}`);
process.exitCode = found > 0 ? 1 : 0;

function keep(file: string, { input, error }: { readonly input: Uint8Array; readonly error: string }): void {
  writeFileSync(join(import.meta.dirname, 'cases', file), input);
  console.error(`FINDING ${file}\n${error.split('\n').slice(0, 6).join('\n')}`);
}

/** The message and the place it comes from: the same thing twice is one finding. */
function kindOf(error: string): string {
  const [message = '', ...frames] = error.split('\n');
  return `${message.replace(/\d+/g, '0')} ${frames.find((frame) => frame.includes('/functions/')) ?? ''}`;
}

function digest(input: Uint8Array): string {
  return createHash('sha256').update(input).digest('hex').slice(0, 8);
}
