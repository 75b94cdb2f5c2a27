import type { Metadata } from '../../document/types.ts';

/** Metadata with those of a source that wins laid over them, field by field; a signer is one field. */
export function overlayMetadata(below: Partial<Metadata>, above: Partial<Metadata>): Partial<Metadata> {
  const result: Partial<Metadata> = { ...below, ...above };
  // Nobody to be told is not a statement of the source that wins.
  if (above.recipients?.length === 0 && below.recipients) return { ...result, recipients: below.recipients };
  return result;
}
