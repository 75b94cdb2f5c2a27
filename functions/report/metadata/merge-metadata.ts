import type { Metadata, Warning } from '../../document/types.ts';
import { decodeHeaderValue } from './decode-header-value.ts';
import { overlayMetadata } from './overlay-metadata.ts';
import { readFields } from './read-fields.ts';

/**
 * What a report says of itself, overlaid with what its uploader says: S3 user metadata (`x-amz-meta-*`), the names in
 * lower case without the prefix. `signer-name`, `signer-role` and `signer-mandate` make a signer; recipients are
 * separated by semicolons.
 */
export function mergeMetadata(
  metadata: Partial<Metadata>,
  userMetadata: Readonly<Record<string, string>>,
): { readonly metadata: Partial<Metadata>; readonly warnings: readonly Warning[] } {
  const fields: Record<string, unknown> = {};
  const signer: Record<string, string> = {};
  for (const [header, raw] of Object.entries(userMetadata)) {
    const name = header
      .toLowerCase()
      .replace(/^x-amz-meta-/, '')
      .replaceAll(/[-_]/g, '');
    const value = decodeHeaderValue(raw);
    const part = /^signer(name|role|mandate)$/.exec(name)?.[1];
    if (part) signer[part] = value;
    else if (name === 'recipients') fields[name] = value.split(/\s*[;\n]\s*/u).filter((each) => each !== '');
    else if (isKnown(name)) fields[name] = value;
  }
  if (Object.keys(signer).length > 0) fields.signer = { ...metadata.signer, ...signer };
  const own = readFields(fields);
  return { metadata: overlayMetadata(metadata, own.metadata), warnings: own.warnings };
}

/** Upload tools add headers of their own (`mtime`, `s3cmd-attrs`): those are no mistake of the author. */
function isKnown(name: string): boolean {
  return userFields.has(name);
}

const userFields = new Set([
  'title',
  'number',
  'type',
  'issuer',
  'parentissuer',
  'place',
  'date',
  'subject',
  'language',
  'lang',
  'profile',
  'toc',
  'author',
  'summary',
]);
