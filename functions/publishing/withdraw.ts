import { clearLibrary } from './clear-library.ts';
import type { PublishingPorts } from './publishing-ports.ts';
import type { ReportRecord } from './record.ts';

/**
 * Takes a report whose upload is gone out of the library; revisions stay in the archive and the record becomes a
 * tombstone. The PDF goes before the record says so: once it says so, nobody can download it.
 * A record that never saw a publication is forgotten.
 */
export async function withdraw(
  record: ReportRecord,
  ports: Pick<PublishingPorts, 'library' | 'clock'>,
): Promise<ReportRecord | undefined> {
  await clearLibrary(record.key, ports.library);
  if (!record.publication) return undefined;
  if (record.withdrawnAt) return record;
  const now = new Date(ports.clock.now()).toISOString();
  const { upload: _, reason: __, waiting: ___, intents: ____, ...kept } = record;
  return {
    ...kept,
    version: record.version + 1,
    status: 'withdrawn',
    warnings: [],
    withdrawnAt: now,
    updatedAt: now,
  };
}
