import { attempt } from './attempt.ts';
import { clearLibrary } from './clear-library.ts';
import { ensureLibrary } from './ensure-library.ts';
import { isSettled } from './is-settled.ts';
import type { HeldClaim } from './ports.ts';
import type { PublishingPorts } from './publishing-ports.ts';
import type { ReportRecord } from './record.ts';
import { twinsOf } from './twins.ts';
import { withdraw } from './withdraw.ts';

/**
 * Compares the bucket with the record and closes the difference; the caller holds the lease. Returns the record
 * to be written, the same object where there is nothing to write, undefined where there is nothing to remember.
 */
export async function bringUpToDate(
  key: string,
  claim: HeldClaim,
  ports: PublishingPorts,
): Promise<ReportRecord | undefined> {
  const { record } = claim;
  // Nothing can be settled without a known upload: fetch at once what will be read anyway.
  const head = record?.upload ? await ports.uploads.head(key) : undefined;
  if (record && head && (await isSettled(record, head, ports))) {
    return ensureLibrary(record, ports);
  }
  const upload = record?.upload && !head ? undefined : await ports.uploads.get(key);
  if (!record || !upload) await wakeTwins(key, ports);
  if (!upload) {
    if (record) return withdraw(record, ports);
    await clearLibrary(key, ports.library);
    return undefined;
  }
  return attempt(upload, claim, ports);
}

/** A key written with combining marks waits for its composed twin to go, and must yield when it comes. */
async function wakeTwins(key: string, ports: PublishingPorts): Promise<void> {
  const waiting: string[] = [];
  for (const twin of twinsOf(key)) if (await ports.uploads.head(twin)) waiting.push(twin);
  if (waiting.length > 0) await ports.publishQueue.send(waiting, { delaySeconds: 1 });
}
