import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { clerkActions } from './clerk.ts';
import { runSchedule } from './run-schedule.ts';

// `npm run simulate -- --runs 20000 [--seed N]`: storms until one breaks a promise.
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string' } },
});
const runs = Number(values.runs);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
let done = 0;

const result = await fc.check(
  fc.asyncProperty(fc.record({ seed: fc.nat(), actions: clerkActions }), async (schedule) => {
    await runSchedule(schedule);
    done++;
    if (done % 1000 === 0) console.log(`${done} schedules`);
  }),
  { numRuns: runs, seed },
);

if (result.failed) {
  console.error(
    `seed ${seed}: ${fc.defaultReportMessage(result)}\n${(result.errorInstance as Error).message}`,
  );
  process.exitCode = 1;
} else console.log(`${result.numRuns} schedules, seed ${seed}: nothing lost`);
