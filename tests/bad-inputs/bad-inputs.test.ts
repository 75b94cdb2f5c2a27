import { spawn } from 'node:child_process';
import { text as textOf } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BadInput } from './bad-input.ts';
import { groups } from './bad-inputs.ts';
import type { Outcome } from './peak-memory.ts';

/** MiB that a group may take which is rendered in one process: a function has three times as much. */
const mostMemory = 512;

const outcomes = new Map<string, Outcome>();

/** Renders some in one process that may read the project only, write nothing, and reach nobody. */
async function render(inputs: readonly BadInput[]): Promise<void> {
  const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
  const root = path('../../');
  const child = spawn(
    process.execPath,
    [
      '--permission',
      `--allow-fs-read=${root}*`,
      '--allow-worker',
      `--import=${path('no-network.ts')}`,
      path('peak-memory.ts'),
      ...inputs.map(({ name }) => name),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [printed, complaints] = await Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  const lines = printed.trim().split('\n').filter(Boolean);
  for (const outcome of lines.map((line) => JSON.parse(line) as Outcome)) outcomes.set(outcome.name, outcome);
  if (lines.length !== inputs.length) throw new Error(`ended after ${lines.length} inputs:\n${complaints}`);
}

describe.each(Object.entries<readonly BadInput[]>(groups))('%s', (_, inputs) => {
  beforeAll(() => render(inputs.filter(({ memory }) => memory === undefined)), 300_000);

  test.each(inputs)(
    '$name',
    async (input) => {
      if (input.memory !== undefined) await render([input]);
      const outcome = outcomes.get(input.name);
      expect(outcome?.ends).toEqual(input.ends);
      expect(outcome).toMatchObject({ lacks: [], reveals: [] });
      expect(outcome?.peak).toBeLessThan(input.memory ?? mostMemory);
      // No sentence has a gap, and none speaks of the machine.
      for (const sentence of outcome?.told ?? [])
        expect(sentence).not.toMatch(/\{\w+\}|undefined|\[object|node_modules|\/functions\//);
    },
    120_000,
  );
});
