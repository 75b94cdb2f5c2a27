import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalStack } from '../stack/start-stack.ts';

/** Milliseconds between two looks at the desk. */
const PAUSE = 250;

/** What the desk's API tells of an upload; the part that is read. */
export interface Outcome {
  readonly key: string;
  readonly status: string;
  /** The upload that the status speaks of. */
  readonly upload?: { readonly etag: string };
  readonly reason?: { readonly code: string; readonly path?: string; readonly en: string };
  readonly pages?: number;
  readonly pdf?: string;
  readonly updatedAt: string;
}

/**
 * Yields the outcome of each pending upload (ETags by key) as it settles, until there is none and none to come.
 * Takes what is settled out of `pending`. What the listings of the desk do not show, such as an upload that waits
 * for pictures, is asked for by its key when nothing moves any more.
 */
export async function* followUploads(
  pending: Map<string, string>,
  more: () => boolean,
  stack: Pick<LocalStack, 'deskUrl' | 'isIdle'>,
): AsyncGenerator<Outcome> {
  while (pending.size > 0 || more()) {
    const idle = !more() && (await stack.isIdle());
    for await (const outcome of idle ? byKey(stack.deskUrl, pending) : listed(stack.deskUrl, pending)) {
      pending.delete(outcome.key);
      yield outcome;
    }
    if (pending.size > 0 || more()) await sleep(PAUSE);
  }
}

async function* byKey(deskUrl: string, pending: ReadonlyMap<string, string>): AsyncGenerator<Outcome> {
  for (const key of [...pending.keys()]) {
    const outcome = await ask<Outcome>(`${deskUrl}/api/uploads?key=${encodeURIComponent(key)}`);
    if (outcome && outcome.status !== 'received') yield outcome;
  }
}

/** From the listings, which begin with the newest: as far as they tell of pending uploads. */
async function* listed(deskUrl: string, pending: ReadonlyMap<string, string>): AsyncGenerator<Outcome> {
  for (const status of ['published', 'rejected']) {
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const query = new URLSearchParams({ status, cursor });
      const page: { uploads: readonly Outcome[]; cursor?: string } | undefined = await ask(
        `${deskUrl}/api/uploads?${query}`,
      );
      const found = (page?.uploads ?? []).filter(
        ({ key, upload }) => upload && pending.get(key) === upload.etag,
      );
      yield* found;
      cursor = found.length > 0 ? page?.cursor : undefined;
    }
  }
}

async function ask<T>(url: string): Promise<T | undefined> {
  const response = await fetch(url);
  const body = await response.text();
  return response.ok ? (JSON.parse(body) as T) : undefined;
}
