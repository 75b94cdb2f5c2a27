import { Rejected } from '../../document/rejected.ts';
import type { Metadata } from '../../document/types.ts';
import { readText } from '../text/read-text.ts';

/**
 * What the first page of an official document shows: number, type, subject, bodies, place and date. Nothing where it
 * has no state or party header, since then a line that looks like a title may be anything.
 */
export async function recogniseFirstPage(lines: readonly string[]): Promise<Partial<Metadata>> {
  if (lines.length === 0) return {};
  try {
    const bytes = Buffer.from(lines.join('\n'));
    const { metadata } = await readText({ key: 'page.txt', bytes });
    const { profile } = metadata;
    if (profile === undefined || profile === 'article') return {};
    // Whoever signs does so on the last page.
    const { signer: _, recipients: __, author: ___, ...shown } = metadata;
    return shown;
  } catch (error) {
    if (error instanceof Rejected) return {};
    throw error;
  }
}
