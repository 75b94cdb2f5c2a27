import { textOfBlocks } from '../../../functions/document/text-of.ts';
import type { Block, Report } from '../../../functions/document/types.ts';
import { plus, type Words, wordsOf } from './words-of.ts';

/** The words an author finds again in a report: its text, and what of it became metadata. */
export function wordsOfReport(report: Report): { readonly text: Words; readonly all: Words } {
  const lines = textOfBlocks(report.blocks);
  for (const note of Object.values(report.footnotes)) lines.push(...textOfBlocks(note));
  const text = wordsOf(lines.join('\n'));
  const { title, number, issuer, parentIssuer, place, date, signer, recipients } = report.metadata;
  const said = [title, number, issuer, parentIssuer, place, signer?.mandate, signer?.role, signer?.name];
  const metadata = wordsOf([...said, ...dateWords(date), ...(recipients ?? [])].filter(Boolean).join('\n'));
  return { text, all: plus(plus(text, metadata), wordsOf(alternatives(report.blocks).join('\n'))) };
}

/** A date as letterheads write it, padded or not. */
function dateWords(date: string | undefined): string[] {
  if (!date) return [];
  const [year = '', month = '', day = ''] = date.split('-');
  return [year, month, day, String(Number(month)), String(Number(day))];
}

/** What pictures say to those who do not see them. */
function alternatives(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'figure') return [block.alt];
    if (block.kind === 'paragraph' || block.kind === 'heading') {
      return block.inlines.flatMap((inline) => (inline.kind === 'image' ? [inline.alt] : []));
    }
    if (block.kind === 'quote') return alternatives(block.blocks);
    if (block.kind === 'list') return block.items.flatMap((item) => alternatives(item.blocks));
    if (block.kind === 'table') {
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => alternatives(cell.blocks)));
    }
    return [];
  });
}
