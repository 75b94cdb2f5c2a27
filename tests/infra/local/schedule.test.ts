import { expect, test, vi } from 'vitest';
import { periodOf, startSchedules } from '../../../infra/local/schedule.ts';

test.each([
  ['rate(1 minute)', 60_000],
  ['rate(5 minutes)', 300_000],
  ['rate(1 day)', 86_400_000],
])('%s', (expression, period) => {
  expect(periodOf(expression)).toBe(period);
});

test('other expressions are not supported', () => {
  expect(() => periodOf('cron(0 0 * * ? *)')).toThrow('not supported');
});

test('each function has its rarest run at the start, and then all by their periods', () => {
  vi.useFakeTimers();
  const runs: string[] = [];
  const schedule = (functionArn: string, period: number) => ({
    functionArn,
    period,
    run: () => void runs.push(`${functionArn}${period}`),
  });
  const { stop } = startSchedules([schedule('a', 10), schedule('a', 30), schedule('b', 20)]);
  expect(runs.splice(0)).toEqual(['a30', 'b20']);
  vi.advanceTimersByTime(30);
  expect(runs.splice(0)).toEqual(['a10', 'a10', 'b20', 'a10', 'a30']);
  stop();
  vi.advanceTimersByTime(100);
  expect(runs).toEqual([]);
  vi.useRealTimers();
});
