import { isDeepStrictEqual } from 'node:util';
import type { DescribedUpload, UploadHead } from './record.ts';

/**
 * Whether what the bucket holds is the upload that is known. Bytes alone do not tell: the same file may be put there
 * again with other metadata, or after another one. A listing, which has no metadata, is judged by the rest.
 */
export function isSameUpload(
  known: DescribedUpload | undefined,
  found: UploadHead | DescribedUpload,
): boolean {
  if (known?.etag !== found.etag || known.uploadedAt !== found.uploadedAt) return false;
  return !('userMetadata' in found) || isDeepStrictEqual(known.userMetadata, found.userMetadata);
}
