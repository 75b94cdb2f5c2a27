import { textOfBlocks } from '../../document/text-of.ts';
import type { Document } from '../../document/types.ts';

/** Blocks at both ends of a text that may hold what official documents print around it. */
const opening = 12;
const closing = 24;
/** A line that says little more than a fact states it; a longer one only mentions it. */
const more = 40;

/**
 * Tells whether the author's text states a fact of the metadata on a line of its own (a number, a place and date, a
 * name under a signature), so that it need not be printed once more.
 */
export function saidInText({ blocks }: Document): (fact: string) => boolean {
  const ends =
    blocks.length > opening + closing ? [...blocks.slice(0, opening), ...blocks.slice(-closing)] : blocks;
  const lines = textOfBlocks(ends).map(plain);
  return (fact) => {
    const wanted = plain(fact);
    return lines.some((line) => line.length <= wanted.length + more && line.includes(wanted));
  };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
