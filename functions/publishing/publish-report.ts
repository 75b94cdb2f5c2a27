import { bringUpToDate } from './bring-up-to-date.ts';
import { kindOfKey } from './keys.ts';
import { mostAttempts } from './messages.ts';
import type { Clock } from './ports.ts';
import type { PublishingPorts } from './publishing-ports.ts';
import type { ReportRecord } from './record.ts';
import { reportId } from './report-id.ts';

/** Seconds after which a key that somebody else is working on is looked at again. */
const busyDelay = 2;

/** Seconds by which the last request of a function that ended has reached S3, or never will. */
const landingSeconds = 60;

/** What became of a message. */
export type PublishOutcome = 'ignored' | 'passed-on' | 'busy' | 'forgotten' | ReportRecord['status'];

/**
 * Makes the library, the archive and the record of a key agree with what the bucket holds now. The message
 * says only that the key may have changed: it may come twice, late or out of order.
 * Throws where something passing stood in the way; the message is then to be delivered again.
 * `failures` are the attempts that failed on the way to this one. They go on with a message that finds its key busy:
 * copies of one message, each waiting for the others, would else try what cannot be done for ever.
 */
export async function publishReport(
  key: string,
  ports: PublishingPorts,
  failures = 0,
): Promise<PublishOutcome> {
  // Delivered as often as its queue sees fit, it dies of itself.
  if (failures >= mostAttempts) throw new Error(`${failures} attempts have failed`);
  const kind = kindOfKey(key);
  if (kind === 'folder') return 'ignored';
  if (kind === 'image') {
    const reports = await ports.records.usesOf(key);
    if (reports.length > 0) await ports.publishQueue.send(reports);
    return 'passed-on';
  }
  const id = reportId(key);
  const claim = await ports.records.claim(id, key);
  if (!claim.held) {
    // A message of its own, before this one is acknowledged: the holder may have looked before the change.
    await ports.publishQueue.send([key], { delaySeconds: busyDelay, failures });
    return 'busy';
  }
  try {
    const record = await bringUpToDate(key, claim, ports);
    if (record !== claim.record && mayLand(claim.record, ports.clock)) {
      await ports.publishQueue.send([key], { delaySeconds: landingSeconds });
    }
    if (!record) {
      await ports.records.forget(id, claim.lease);
      return 'forgotten';
    }
    if (record === claim.record) await ports.records.release(id, claim.lease);
    else await ports.records.settle(record, claim.lease);
    // Also where nothing changed: an earlier attempt may have ended between record and message.
    if (record.publication) await ports.indexQueue.send([id]);
    return record.status;
  } catch (error) {
    // The lease runs out by itself if this fails, too.
    await ports.records.release(id, claim.lease).catch(() => undefined);
    throw error;
  }
}

/**
 * Whether the PDF of a publication that was begun lately and never recorded may land yet. Where what it was to replace
 * stands in the library again, or nothing stands there again, S3 lets it: the key needs another look afterwards.
 */
function mayLand(record: ReportRecord | undefined, clock: Clock): boolean {
  const begun = record?.intents?.at(-1);
  return begun !== undefined && clock.now() - Date.parse(begun.publishedAt) < 5 * landingSeconds * 1000;
}
