import type { PublishingPorts } from './publishing-ports.ts';

/**
 * Fetches the pictures of a report from the bucket. Notes each use first, so that a picture
 * arriving at any moment afterwards wakes the report; fills `etags` with what was found.
 */
export async function loadImages(
  keys: readonly string[],
  reportKey: string,
  etags: Record<string, string>,
  { records, uploads }: Pick<PublishingPorts, 'records' | 'uploads'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const key of new Set(keys)) {
    await records.noteUse(key, reportKey);
    const image = await uploads.get(key);
    if (!image) continue;
    found.set(key, image.bytes);
    etags[key] = image.etag;
  }
  return found;
}
