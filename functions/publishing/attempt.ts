import { limits } from '../document/limits.ts';
import { Rejected } from '../document/rejected.ts';
import { ensureLibrary } from './ensure-library.ts';
import { isSameUpload } from './is-same-upload.ts';
import { checkKey } from './keys.ts';
import type { HeldClaim, Upload } from './ports.ts';
import { publish } from './publish.ts';
import type { PublishingPorts } from './publishing-ports.ts';
import type { ReportRecord } from './record.ts';
import { recordOfAttempt } from './record-of-attempt.ts';
import { MissingImages } from './renderer.ts';
import { hasComposedTwin } from './twins.ts';

/**
 * Publishes an upload, or says why not: the record that comes back is published, rejected or waiting.
 * An earlier publication survives a rejection.
 */
export async function attempt(
  upload: Upload,
  claim: HeldClaim,
  ports: PublishingPorts,
): Promise<ReportRecord> {
  try {
    await checkUpload(upload, ports);
    return await publish(upload, claim, ports);
  } catch (error) {
    if (!(error instanceof Rejected) && !(error instanceof MissingImages)) throw error;
    const record =
      error instanceof MissingImages
        ? wait(error.keys, upload, claim.record, ports)
        : rejected(error, upload, claim.record, ports);
    return ensureLibrary(record, ports);
  }
}

async function checkUpload(upload: Upload, ports: PublishingPorts): Promise<void> {
  checkKey(upload.key);
  if (await hasComposedTwin(upload.key, ports)) throw new Rejected('unnormalised-twin');
}

/** The report waits for its pictures; beyond the limit it is rejected and names the first of them. */
function wait(
  images: readonly string[],
  upload: Upload,
  earlier: ReportRecord | undefined,
  ports: PublishingPorts,
): ReportRecord {
  const now = ports.clock.now();
  const same = isSameUpload(earlier?.upload, upload);
  const since = (same && earlier?.waiting?.since) || new Date(now).toISOString();
  const late = now - Date.parse(since) >= limits.waitingMinutes * 60_000;
  if (late || (same && earlier?.reason?.code === 'missing-image')) {
    return rejected(new Rejected('missing-image', { image: images.join(', ') }), upload, earlier, ports);
  }
  return { ...recordOfAttempt(upload, earlier, ports.clock), status: 'waiting', waiting: { images, since } };
}

function rejected(
  { reason }: Rejected,
  upload: Upload,
  earlier: ReportRecord | undefined,
  ports: PublishingPorts,
): ReportRecord {
  return { ...recordOfAttempt(upload, earlier, ports.clock), status: 'rejected', reason };
}
