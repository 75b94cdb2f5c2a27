import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clerkActions } from './clerk.ts';
import { mutations } from './mutations.ts';
import { runSchedule } from './run-schedule.ts';

const schedules = fc.record({ seed: fc.nat(), actions: clerkActions });
const runs = 500;
const time = 300_000;

test(`nothing is lost, stale or served after its withdrawal in ${runs} storms`, {
  timeout: time,
}, async () => {
  await fc.assert(
    fc.asyncProperty(schedules, (schedule) => runSchedule(schedule)),
    { numRuns: runs, seed: 20260105 },
  );
});

describe('the simulation finds', () => {
  test.each(Object.entries(mutations))('%s', { timeout: time }, async (_, mutation) => {
    const result = await fc.check(
      fc.asyncProperty(schedules, (schedule) => runSchedule(schedule, mutation)),
      { numRuns: runs, seed: 20260105, endOnFailure: true },
    );
    expect(result.failed).toBe(true);
    expect(String(result.errorInstance)).toContain('Violation');
  });
});
