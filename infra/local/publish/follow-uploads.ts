import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalStack } from '../stack/start-stack.ts';

/** Keys asked after in turn, so that a slow report holds up no other's line. */
const WINDOW = 4;
/** Milliseconds between two rounds that brought nothing. */
const PAUSE = 200;

/** What the desk's API tells of an upload; the part that is shown. */
export interface Outcome {
  readonly id: string;
  readonly key: string;
  readonly status: string;
  readonly reason?: { readonly code: string; readonly path?: string; readonly en: string };
  readonly pages?: number;
  readonly pdf?: string;
  readonly updatedAt: string;
}

/**
 * Yields the outcome of each pending key as it settles, about in their order, until there is none and none to come.
 * Takes what is settled out of `pending`. An upload that waits for pictures is settled when nothing moves any more.
 */
export async function* followUploads(
  pending: string[],
  more: () => boolean,
  stack: Pick<LocalStack, 'deskUrl' | 'isIdle'>,
): AsyncGenerator<Outcome> {
  while (pending.length > 0 || more()) {
    const idle = await stack.isIdle();
    let settled = 0;
    for (const key of pending.slice(0, WINDOW)) {
      const outcome = await ask(stack.deskUrl, key);
      if (!outcome || outcome.status === 'received' || (outcome.status === 'waiting' && !idle)) continue;
      pending.splice(pending.indexOf(key), 1);
      settled += 1;
      yield outcome;
    }
    if (settled === 0) await sleep(PAUSE);
  }
}

async function ask(deskUrl: string, key: string): Promise<Outcome | undefined> {
  const response = await fetch(`${deskUrl}/api/uploads?key=${encodeURIComponent(key)}`);
  const body = await response.text();
  return response.ok ? (JSON.parse(body) as Outcome) : undefined;
}
