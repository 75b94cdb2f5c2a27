import { Rejected } from '../document/rejected.ts';
import { kindOfKey } from './keys.ts';
import type { PublishingPorts } from './publishing-ports.ts';
import { reportId } from './report-id.ts';

/**
 * Ends a key whose message failed too often: the upload that is there is marked rejected as `failed-repeatedly`,
 * unless it is settled by now. A later upload, or a redrive, tries again.
 */
export async function buryReport(
  key: string,
  ports: Pick<PublishingPorts, 'uploads' | 'records' | 'publishQueue' | 'clock'>,
): Promise<'buried' | 'settled' | 'busy'> {
  if (kindOfKey(key) !== 'report') return 'settled';
  const id = reportId(key);
  const claim = await ports.records.claim(id, key);
  if (!claim.held) {
    await ports.publishQueue.send([key], 60);
    return 'busy';
  }
  const { record, lease } = claim;
  const head = await ports.uploads.head(key);
  const settled = head?.etag === record?.upload?.etag && record?.status !== 'waiting';
  if (!head || settled) {
    await ports.records.release(id, lease);
    // Gone while it failed: what is left to withdraw is left to an ordinary attempt.
    if (!head && record?.upload) await ports.publishQueue.send([key]);
    return 'settled';
  }
  const { reason } = new Rejected('failed-repeatedly');
  await ports.records.settle(
    {
      ...(record?.publication && { publication: record.publication }),
      ...(record?.withdrawnAt && { withdrawnAt: record.withdrawnAt }),
      id,
      key,
      version: record?.version ?? 0,
      status: 'rejected',
      upload: head,
      reason,
      warnings: [],
      revisions: record?.revisions ?? [],
      updatedAt: new Date(ports.clock.now()).toISOString(),
    },
    lease,
  );
  return 'buried';
}
