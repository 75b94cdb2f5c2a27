import { Worker } from 'node:worker_threads';
import type { FromThread, Round } from './fuzz-thread.ts';

/** How a round ended; `input` is the smallest that shows it, or the one that was being tried. */
export interface RoundResult {
  readonly runs: number;
  readonly finding?: { readonly input: Uint8Array; readonly error: string };
}

/** Seconds of processor time, and of any time, after which an input counts as endless. */
const longest = { processor: 10, any: 120 };
const heapMegabytes = 400;

/** Tries inputs in a thread that is replaced where one hangs or takes all memory. */
export class FuzzWorker {
  #thread: Promise<Worker> | undefined;

  async run(round: Round): Promise<RoundResult> {
    this.#thread ??= startThread();
    const thread = await this.#thread;
    const result = await watch(thread, round);
    if (result.broken) this.#thread = undefined;
    return result;
  }

  async close(): Promise<void> {
    await (await this.#thread)?.terminate();
  }
}

function startThread(): Promise<Worker> {
  const thread = new Worker(new URL('./fuzz-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 48 },
  });
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('message', () => resolve(thread.off('error', reject)));
  });
}

function watch(thread: Worker, round: Round): Promise<RoundResult & { readonly broken: boolean }> {
  let current: Uint8Array = new Uint8Array(0);
  let runs = 0;
  let since = Date.now();
  let spent: Promise<number> = processorSeconds(thread);
  return new Promise((resolve) => {
    const end = (result: RoundResult, broken: boolean) => {
      clearInterval(timer);
      thread.off('message', hear).off('error', fail);
      if (broken) void thread.terminate();
      resolve({ ...result, broken });
    };
    const fail = (error: Error) =>
      end({ runs, finding: { input: current, error: String(error.stack) } }, true);
    const hear = (message: FromThread) => {
      if (message.kind === 'trying') {
        current = message.input;
        runs++;
        since = Date.now();
        spent = processorSeconds(thread);
      } else if (message.kind === 'ended') end(message, false);
    };
    const timer = setInterval(async () => {
      const before = current;
      const took = (await processorSeconds(thread)) - (await spent);
      if (before !== current) return;
      if (took > longest.processor || Date.now() - since > longest.any * 1000)
        fail(new Error(`endless: ${Math.round(took)} s`));
    }, 1000);
    thread.on('message', hear).on('error', fail);
    thread.postMessage(round);
  });
}

async function processorSeconds(thread: Worker): Promise<number> {
  // A thread that is gone has no time.
  const { user, system } = await thread.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1_000_000;
}
