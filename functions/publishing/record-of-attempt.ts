import type { Clock } from './ports.ts';
import type { DescribedUpload, ReportRecord } from './record.ts';
import { reportId } from './report-id.ts';

/**
 * What the record of every attempt that published nothing says: the upload it speaks of, and what was published
 * before, which survives it. Its status and reason are the caller's.
 */
export function recordOfAttempt(
  { key, etag, size, uploadedAt, userMetadata }: DescribedUpload,
  earlier: ReportRecord | undefined,
  clock: Clock,
): Omit<ReportRecord, 'status'> {
  return {
    id: reportId(key),
    key,
    version: earlier?.version ?? 0,
    upload: { key, etag, size, uploadedAt, userMetadata },
    warnings: [],
    ...(earlier?.publication && { publication: earlier.publication }),
    ...(earlier?.intents && { intents: earlier.intents }),
    ...(earlier?.withdrawnAt && { withdrawnAt: earlier.withdrawnAt }),
    revisions: earlier?.revisions ?? [],
    updatedAt: new Date(clock.now()).toISOString(),
  };
}
