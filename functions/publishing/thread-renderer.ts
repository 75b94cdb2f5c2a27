import { Worker } from 'node:worker_threads';
import { limits } from '../document/limits.ts';
import { Rejected } from '../document/rejected.ts';
import type { RejectionCode } from '../document/rejection-codes.ts';
import type { Upload } from './ports.ts';
import type { FromThread, ToThread } from './render-messages.ts';
import { type LoadImages, MissingImages, type Rendered, type Renderer } from './renderer.ts';

/** What one report may use up before its thread is ended. */
export interface RenderBudget {
  /** Of reading and typesetting; waiting for pictures does not count. */
  readonly seconds: number;
  /** MiB of JavaScript heap. */
  readonly heap: number;
}

const budgetOfReport: RenderBudget = { seconds: limits.seconds, heap: limits.heapMegabytes };

/** MiB of heap for what was allocated just now, as much as V8 takes by itself. */
const youngMegabytes = 48;

/**
 * Renders in a thread of its own, which is ended where a report takes more than its budget: the function, its
 * lease and its other reports outlive any input. One report at a time. `script` is a module that calls
 * `serveRenders(parentPort)`. Beside what `renderReport` throws: `Rejected('too-slow')`, `Rejected('too-complex')`.
 */
export function createThreadRenderer(
  script: URL,
  version: string,
  budget: RenderBudget = budgetOfReport,
): Renderer & { close(): Promise<void> } {
  const start = () => {
    const started = new Worker(script, {
      // Without a bound on the young generation V8 ends the whole process where a heap of hundreds of MiB is full.
      resourceLimits: { maxOldGenerationSizeMb: budget.heap, maxYoungGenerationSizeMb: youngMegabytes },
    });
    // A thread that waits for work must not keep the process alive.
    started.unref();
    // Between reports nobody listens: a thread that fails then is replaced at the next one.
    started.on('error', () => undefined);
    started.once('exit', () => {
      if (thread === started) thread = undefined;
    });
    return started;
  };
  let thread: Worker | undefined = start();
  return {
    version,
    async render(upload, loadImages) {
      thread ??= start();
      return renderIn(thread, upload, loadImages, budget.seconds);
    },
    async close() {
      await thread?.terminate();
    },
  };
}

function renderIn(
  thread: Worker,
  { key, bytes, userMetadata }: Upload,
  loadImages: LoadImages,
  seconds: number,
): Promise<Rendered> {
  const send = (message: ToThread) => thread.postMessage(message);
  return new Promise<Rendered>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let left = seconds * 1000;
    let since = 0;
    const run = () => {
      since = Date.now();
      timer = setTimeout(() => {
        endThread(new Rejected('too-slow'));
      }, left);
    };
    const pause = () => {
      clearTimeout(timer);
      left -= Date.now() - since;
    };
    const end = (settle: () => void) => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const onMessage = (message: FromThread) => {
      if (message.kind !== 'load-images') {
        end(() => settleWith(message, resolve, reject));
        return;
      }
      pause();
      loadImages(message.keys)
        .then((images) => send({ kind: 'images', images }))
        .catch((error: Error) => send({ kind: 'images-failed', message: error.message }))
        .finally(run);
    };
    // The next report must not be handed to a thread that is about to go.
    const endThread = (error: Error) => end(() => void thread.terminate().then(() => reject(error)));
    const onError = (error: NodeJS.ErrnoException) =>
      endThread(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory() : error);
    const onExit = () => end(() => reject(new Error('the rendering thread ended')));
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    run();
    send({ kind: 'render', upload: { key, bytes, userMetadata } });
  });
}

function outOfMemory(): Rejected {
  return new Rejected('too-complex', { what: 'hết bộ nhớ / out of memory' });
}

function settleWith(
  message: Exclude<FromThread, { kind: 'load-images' }>,
  resolve: (rendered: Rendered) => void,
  reject: (error: Error) => void,
): void {
  switch (message.kind) {
    case 'rendered':
      resolve(message.rendered);
      return;
    case 'rejected':
      reject(new Rejected(message.code as RejectionCode, message.details, message.path));
      return;
    case 'missing':
      reject(new MissingImages(message.keys));
      return;
    case 'failed':
      reject(new Error(message.message));
  }
}
