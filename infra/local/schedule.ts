const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Period of a schedule expression, in milliseconds. Throws for anything but `rate(...)`. */
export function periodOf(expression: string): number {
  const match = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  const unit = units[match?.[2] ?? ''];
  if (!match || unit === undefined) throw new Error(`schedule ${expression} is not supported`);
  return Number(match[1]) * unit;
}

/** What a schedule runs. */
export interface Scheduled {
  /** Milliseconds. */
  readonly period: number;
  readonly functionArn: string;
  readonly run: () => void;
}

/**
 * Runs each schedule by its period until stopped. At the start, each function has its rarest run at once:
 * nobody knows how long the machine was off, and what waited in the queues is gone.
 */
export function startSchedules(schedules: readonly Scheduled[]): { stop(): void } {
  const timers = schedules.map(({ period, run }) => setInterval(run, period));
  for (const ofOneFunction of Map.groupBy(schedules, ({ functionArn }) => functionArn).values()) {
    ofOneFunction.reduce((rarest, other) => (other.period > rarest.period ? other : rarest)).run();
  }
  return { stop: () => timers.forEach((timer) => void clearInterval(timer)) };
}
