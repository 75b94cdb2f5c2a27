import { Rejected } from '../document/rejected.ts';
import { ensureLibrary } from './ensure-library.ts';
import { isSameUpload } from './is-same-upload.ts';
import { kindOfKey } from './keys.ts';
import { mostAttempts } from './messages.ts';
import type { PublishingPorts } from './publishing-ports.ts';
import type { ReportRecord } from './record.ts';
import { recordOfAttempt } from './record-of-attempt.ts';
import { reportId } from './report-id.ts';

/** What burying touches: no renderer, so that what kills it cannot kill this. */
export type BuryPorts = Omit<PublishingPorts, 'renderer' | 'indexQueue'>;

/**
 * Ends a key whose message failed too often: the upload that is there is marked rejected as `failed-repeatedly`,
 * unless it is settled by now. A later upload, or a redrive, tries again.
 */
export async function buryReport(key: string, ports: BuryPorts): Promise<'buried' | 'settled' | 'busy'> {
  if (kindOfKey(key) !== 'report') return 'settled';
  const id = reportId(key);
  const claim = await ports.records.claim(id, key);
  if (!claim.held) {
    // One more attempt, in case the holder looked before the last change; then this again.
    await ports.publishQueue.send([key], { delaySeconds: 60, failures: mostAttempts - 1 });
    return 'busy';
  }
  try {
    const buried = await bury(key, claim.record, ports);
    if (!buried) await ports.records.release(id, claim.lease);
    else await ports.records.settle(buried, claim.lease);
    return buried ? 'buried' : 'settled';
  } catch (error) {
    await ports.records.release(id, claim.lease).catch(() => undefined);
    throw error;
  }
}

/** The record to be written; undefined where the key is settled, or gone. */
async function bury(
  key: string,
  record: ReportRecord | undefined,
  ports: BuryPorts,
): Promise<ReportRecord | undefined> {
  const upload = await ports.uploads.head(key);
  if (!upload) {
    // What is left to withdraw is left to an ordinary attempt.
    if (record?.upload) await ports.publishQueue.send([key]);
    return undefined;
  }
  const settled = record && isSameUpload(record.upload, upload) && record.status !== 'waiting';
  const buried: ReportRecord = settled
    ? record
    : {
        ...recordOfAttempt(upload, record, ports.clock),
        status: 'rejected',
        reason: new Rejected('failed-repeatedly').reason,
      };
  // The attempts that failed may have left a PDF behind.
  const agreed = await ensureLibrary(buried, ports);
  return agreed === record ? undefined : agreed;
}
