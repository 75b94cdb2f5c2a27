import { textOfBlocks } from './text-of.ts';
import type { Document } from './types.ts';

/**
 * The text of a document for the search index, one block a line: what the reader of the PDF can read
 * below the title, then the footnotes, then who signed and who receives.
 */
export function plainText(document: Document): string {
  const { signer, recipients, issuer, parentIssuer, number, place } = document.metadata;
  const lines = textOfBlocks(document.blocks);
  for (const note of Object.values(document.footnotes)) lines.push(...textOfBlocks(note));
  const official = [parentIssuer, issuer, number, place, signer?.mandate, signer?.role, signer?.name];
  for (const line of official) if (line) lines.push(line.replaceAll('\n', ' '));
  lines.push(...recipients);
  return lines.join('\n');
}
