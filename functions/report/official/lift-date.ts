import type { Block, Metadata } from '../../document/types.ts';
import { linesOfBlocks } from '../lines-of.ts';
import { parseDate } from '../metadata/parse-date.ts';
import { columnsOf } from './columns-of.ts';
import { splitPlaceAndDate } from './line-kind.ts';

const mostBlocks = 12;

/**
 * Finds place and day at the foot, above the signature, where minutes and notices of small bodies have them. In an
 * official document (`remove`) the line goes, since the profile sets it at the head; in an article it stays.
 */
export function liftDate(
  blocks: readonly Block[],
  remove: boolean,
): { readonly metadata: Partial<Metadata>; readonly blocks: readonly Block[] } | undefined {
  for (let at = blocks.length - 1; at >= Math.max(0, blocks.length - mostBlocks); at--) {
    const block = blocks[at]!;
    const lines = linesAlone(block);
    const found = lines.map(splitPlaceAndDate).find((each) => each !== undefined);
    const day = found && parseDate(found.when);
    if (!found || !day || !('date' in day)) continue;
    const metadata = { place: found.place, date: day.date };
    if (block.kind !== 'paragraph' || lines.length > 1) return { metadata, blocks };
    if (remove) return { metadata, blocks: blocks.toSpliced(at, 1) };
    return { metadata, blocks: blocks.with(at, { ...block, role: 'place-and-date' }) };
  }
  return undefined;
}

function linesAlone(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return linesOfBlocks([block]) ?? [];
  if (block.kind !== 'table') return [];
  const columns = columnsOf(block);
  return columns ? [...columns.left, ...columns.right] : [];
}
