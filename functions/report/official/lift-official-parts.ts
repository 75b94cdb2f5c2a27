import type { Block, Metadata, Warning } from '../../document/types.ts';
import { liftClosing } from './lift-closing.ts';
import { liftDate } from './lift-date.ts';
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
 * `known` is what a source that wins over the text says: its profile counts as a header, its title keeps that of an
 * article in the text.
 */
export function liftOfficialParts(blocks: readonly Block[], known: Partial<Metadata> = {}): Lifted {
  const found = liftHead(blocks, known.profile);
  const official = (known.profile ?? found.metadata.profile ?? 'article') !== 'article';
  const head = official || agrees(known.title, found.metadata.title) ? found : { ...found, blocks };
  // Only a document that shows how it was issued has a signer; an article ends with a byline.
  const issued = official || head.metadata.type !== undefined;
  const closing = issued ? liftClosing(head.blocks, official && known.signer === undefined) : undefined;
  const body = closing?.blocks ?? head.blocks;
  const dated = head.metadata.date ?? head.metadata.place ?? known.date ?? head.warnings[0];
  const foot = issued && !dated ? liftDate(body, official) : undefined;
  return {
    metadata: { ...head.metadata, ...closing?.metadata, ...foot?.metadata },
    blocks: foot?.blocks ?? body,
    warnings: head.warnings,
  };
}

function agrees(known: string | undefined, found: string | undefined): boolean {
  const same = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  return known === undefined || found === undefined || same(known) === same(found);
}
