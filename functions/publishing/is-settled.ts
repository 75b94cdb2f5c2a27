import { isSameUpload } from './is-same-upload.ts';
import type { PublishingPorts } from './publishing-ports.ts';
import type { DescribedUpload, ReportRecord } from './record.ts';
import { hasComposedTwin } from './twins.ts';

/**
 * Whether the record speaks of the upload that is in the bucket now and nothing it depends on has changed.
 * A repeated failure is never settled: whoever sends a message for it asks for another try.
 */
export async function isSettled(
  record: ReportRecord,
  head: DescribedUpload,
  ports: Pick<PublishingPorts, 'uploads'>,
): Promise<boolean> {
  if (!isSameUpload(record.upload, head)) return false;
  if (record.status === 'published') {
    if (await hasComposedTwin(record.key, ports)) return false;
    return imagesUnchanged(record.publication?.images ?? {}, ports);
  }
  if (record.status !== 'rejected') return false;
  switch (record.reason?.code) {
    case 'failed-repeatedly':
    case 'missing-image':
    case 'unnormalised-twin':
      return false;
    default:
      return true;
  }
}

async function imagesUnchanged(
  images: Readonly<Record<string, string>>,
  ports: Pick<PublishingPorts, 'uploads'>,
): Promise<boolean> {
  for (const [key, etag] of Object.entries(images)) {
    const head = await ports.uploads.head(key);
    // A picture that is gone leaves the report as it was published.
    if (head && head.etag !== etag) return false;
  }
  return true;
}
