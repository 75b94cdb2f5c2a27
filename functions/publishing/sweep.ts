import { findDifferences, type Inventory } from './find-differences.ts';
import type { Clock, IndexQueue, PublishQueue, Records } from './ports.ts';

/** Milliseconds after which a key that was claimed and never settled is looked at again. */
const forgottenAfter = 5 * 60_000;
/** Messages sent at a time. */
const batch = 100;

/** What a sweep enqueued. */
export interface Swept {
  readonly published: number;
  readonly indexed: number;
}

/**
 * Finds what no event will wake any more and enqueues it: waiting and forgotten uploads; with `full` every
 * difference between bucket, records, library and index. Changes nothing itself.
 */
export async function sweep(
  { full }: { readonly full: boolean },
  ports: Inventory & {
    readonly publishQueue: PublishQueue;
    readonly indexQueue: IndexQueue;
    readonly clock: Clock;
  },
): Promise<Swept> {
  const keys = new Set<string>();
  const ids = new Set<string>();
  for await (const key of unsettled(ports.records, ports.clock)) keys.add(key);
  if (full) {
    for await (const difference of findDifferences(ports)) {
      if (difference.mend === 'publish') keys.add(difference.key);
      else ids.add(difference.id);
    }
  }
  for (const part of inBatches([...keys])) await ports.publishQueue.send(part);
  for (const part of inBatches([...ids])) await ports.indexQueue.send(part);
  return { published: keys.size, indexed: ids.size };
}

async function* unsettled(records: Records, clock: Clock): AsyncGenerator<string> {
  for (const status of ['waiting', 'received'] as const) {
    let cursor: string | undefined;
    do {
      const page = await records.byStatus(status, cursor, batch);
      for (const record of page.records) {
        const age = clock.now() - Date.parse(record.updatedAt);
        if (status === 'waiting' || age > forgottenAfter) yield record.key;
      }
      cursor = page.cursor;
    } while (cursor);
  }
}

function* inBatches(items: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < items.length; start += batch) yield items.slice(start, start + batch);
}
