import { type Difference, findDifferences, type Inventory } from '../publishing/find-differences.ts';
import type { IndexQueue, PublishQueue } from '../publishing/ports.ts';

/** How many differences of each kind there were. */
export type ReconcileCounts = Readonly<Record<Difference['mend'], number>>;

/**
 * Tells what differs between bucket, records, library and index, and unless it is a dry run has it mended by
 * the functions. Mending what is right changes nothing.
 */
export async function reconcile(
  ports: Inventory & { readonly publishQueue: PublishQueue; readonly indexQueue: IndexQueue },
  dryRun: boolean,
  tell: (line: string) => void,
): Promise<ReconcileCounts> {
  const counts = { publish: 0, index: 0 };
  for await (const difference of findDifferences(ports)) {
    counts[difference.mend]++;
    const about = difference.mend === 'publish' ? difference.key : difference.id;
    tell(`${difference.what}: ${about}`);
    if (dryRun) continue;
    if (difference.mend === 'publish') await ports.publishQueue.send([difference.key]);
    else await ports.indexQueue.send([difference.id]);
  }
  return counts;
}
