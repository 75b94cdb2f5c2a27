import { parentPort } from 'node:worker_threads';
import fc from 'fast-check';
import { targets } from './targets.ts';

// The thread in which inputs are tried, so that it can be ended.

/** A round of one target. */
export interface Round {
  readonly target: string;
  readonly seed: number;
  readonly runs: number;
}

/** What the thread says: each input before it is tried, and how a round ended. */
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'trying'; readonly input: Uint8Array }
  | {
      readonly kind: 'ended';
      readonly runs: number;
      readonly finding?: { readonly input: Uint8Array; readonly error: string };
    };

const send = (message: FromThread) => parentPort?.postMessage(message);

parentPort?.on('message', async ({ target: name, seed, runs }: Round) => {
  const target = targets.find((each) => each.name === name);
  if (!target) throw new Error(`no target is called ${name}`);
  let tried = 0;
  const property = fc.asyncProperty(target.inputs, async (input) => {
    tried++;
    send({ kind: 'trying', input: new Uint8Array(input) });
    await target.attempt(input);
  });
  const { failed, counterexample, errorInstance } = await fc.check(property, { seed, numRuns: runs });
  const [input] = counterexample ?? [];
  const error =
    errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  send({
    kind: 'ended',
    runs: tried,
    ...(failed && input && { finding: { input: new Uint8Array(input), error } }),
  });
});

send({ kind: 'ready' });
