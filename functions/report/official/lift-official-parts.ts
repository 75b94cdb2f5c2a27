import type { Block, Metadata, Warning } from '../../document/types.ts';
import { liftClosing } from './lift-closing.ts';
import { liftHead } from './lift-head.ts';

/** What is left of a report's blocks when its official parts became metadata. */
export interface Lifted {
  readonly metadata: Partial<Metadata>;
  readonly blocks: readonly Block[];
  readonly warnings: readonly Warning[];
}

/**
 * Recognises letterhead, number, place and date, type and subject at the head of a report and recipients and signer
 * at its foot (or before its annexes), whether they stand in paragraphs or in tables of two columns.
 * Below a state or party header the blocks go, since the profile sets them anew; a report without one is an article,
 * which sets only the title: there the other lines stay. Lines that are not understood always stay.
 */
export function liftOfficialParts(blocks: readonly Block[]): Lifted {
  const head = liftHead(blocks);
  const official = head.metadata.profile !== undefined;
  // Only a document that shows how it was issued has a signer; an article ends with a byline.
  const closing = head.metadata.type ? liftClosing(head.blocks, official) : undefined;
  return {
    metadata: { ...head.metadata, ...closing?.metadata },
    blocks: closing?.blocks ?? head.blocks,
    warnings: head.warnings,
  };
}
