import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FunctionSettings } from '../../../../infra/local/lambda/function-settings.ts';
import { LocalFunction } from '../../../../infra/local/lambda/local-function.ts';
import { RuntimeApi } from '../../../../infra/local/lambda/runtime-api.ts';
import { tinyFunction } from './tiny-function.ts';

let api: RuntimeApi;
const opened: LocalFunction[] = [];

beforeEach(async () => {
  api = new RuntimeApi();
  await api.listen();
});

afterEach(() => {
  for (const local of opened.splice(0)) local.close();
  api.close();
});

function open(source: string, settings: Partial<FunctionSettings> = {}): LocalFunction {
  const local = new LocalFunction(api, tinyFunction(source, settings));
  opened.push(local);
  return local;
}

/** Waits until a process is gone. */
async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(10);
  }
}

describe('a run', () => {
  test('gives the result of the handler for the event', async () => {
    const local = open('export const handler = async (event) => ({ twice: event.n * 2 });');
    expect(await local.invoke('{"n":21}')).toBe('{"twice":42}');
  });

  test('of a handler that returns nothing gives null', async () => {
    expect(await open('export const handler = () => {};').invoke('{}')).toBe('null');
  });

  test('fails with what the handler throws, and the process goes on', async () => {
    const local = open(`
      export const handler = (event) => { if (event.bad) throw new TypeError('no'); return process.pid; };
    `);
    const pid = await local.invoke('{}');
    await expect(local.invoke('{"bad":true}')).rejects.toThrow('TypeError: no');
    expect(await local.invoke('{}')).toBe(pid);
  });

  test('that outlasts the timeout is killed, and the next one has a new process', async () => {
    const local = open('export const handler = (event) => { while (event.forever); return process.pid; };', {
      timeout: 0.5,
    });
    const pid = Number(await local.invoke('{}'));
    await expect(local.invoke('{"forever":true}')).rejects.toThrow('timed out after 0.5 seconds');
    await gone(pid);
    expect(Number(await local.invoke('{}'))).not.toBe(pid);
  });

  test('knows how much time it has left', async () => {
    const local = open('export const handler = (_, context) => context.getRemainingTimeInMillis();');
    const left = Number(await local.invoke('{}'));
    expect(left).toBeGreaterThan(5_000);
    expect(left).toBeLessThanOrEqual(10_000);
  });

  test('that ends its process fails', async () => {
    await expect(open('export const handler = () => process.exit(3);').invoke('{}')).rejects.toThrow(
      'exited with 3',
    );
  });

  test('that takes more memory than the function has fails', async () => {
    const hungry = open(
      'export const handler = () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); };',
      { memory: 32 },
    );
    await expect(hungry.invoke('{}')).rejects.toThrow('exited with SIG');
  });

  test('of a function that cannot be loaded fails with the reason', async () => {
    await expect(open("throw new RangeError('broken');").invoke('{}')).rejects.toThrow('RangeError: broken');
    await expect(open('export const other = 1;').invoke('{}')).rejects.toThrow(
      'index.handler is not a function',
    );
  });
});

describe('a process', () => {
  test('sees its own variables and those of Lambda, nothing of ours', async () => {
    process.env.GAZETTE_TEST_LEAK = 'leaked';
    const local = open('export const handler = () => process.env;');
    const seen = JSON.parse(await local.invoke('{}'));
    delete process.env.GAZETTE_TEST_LEAK;
    expect(seen).toMatchObject({
      GREETING: 'xin chào',
      AWS_LAMBDA_FUNCTION_NAME: 'tiny',
      _HANDLER: 'index.handler',
    });
    expect(seen).not.toHaveProperty('GAZETTE_TEST_LEAK');
    expect(seen).not.toHaveProperty('PATH');
  });

  test('has a temporary folder of its own that goes with it', async () => {
    const local = open(`
      import { writeFileSync } from 'node:fs';
      import { tmpdir } from 'node:os';
      export const handler = () => { writeFileSync(tmpdir() + '/x', 'x'); return tmpdir(); };
    `);
    const folder: string = JSON.parse(await local.invoke('{}'));
    expect(readdirSync(folder)).toEqual(['x']);
    const [pid = 0] = local.processIds;
    local.close();
    await gone(pid);
    await expect.poll(() => readdirSync(local.settings.temporaryFolder)).toEqual([]);
  });

  test('prints to the log of its function', async () => {
    const local = open("export const handler = () => console.log('printed');");
    await local.invoke('{}');
    expect(readFileSync(join(local.settings.directory, 'log'), 'utf8')).toBe('printed\n');
  });

  test('is used again, one run at a time, with others beside it up to the concurrency', async () => {
    const local = open(`
      let running = 0;
      export const handler = async () => {
        running += 1;
        const seen = running;
        await new Promise((done) => setTimeout(done, 20));
        running -= 1;
        return [process.pid, seen];
      };
    `);
    const results = await Promise.all(Array.from({ length: 8 }, () => local.invoke('{}')));
    const runs = results.map((result) => JSON.parse(result) as [number, number]);
    expect(new Set(runs.map(([pid]) => pid)).size).toBe(2);
    expect(runs.every(([, seen]) => seen === 1)).toBe(true);
    expect(local.load).toBe(0);
  });

  test('ends when the process that started it is killed', async () => {
    const { spawn } = await import('node:child_process');
    const parent = spawn(process.execPath, [join(import.meta.dirname, 'starts-a-function.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (data) => resolve(Number(data))),
    );
    process.kill(pid, 0);
    parent.kill('SIGKILL');
    await gone(pid);
  });
});
