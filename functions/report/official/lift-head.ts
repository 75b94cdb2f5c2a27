import type { Block, Metadata, Profile } from '../../document/types.ts';
import { linesOfBlocks } from '../lines-of.ts';
import { invalidDate } from '../metadata/metadata-warnings.ts';
import { asParagraph } from './as-paragraph.ts';
import { collectHead } from './collect-head.ts';
import { collectTitle } from './collect-title.ts';
import type { Lifted } from './lift-official-parts.ts';
import { splitPlaceAndDate } from './line-kind.ts';
import { type Letterhead, readLetterhead } from './read-letterhead.ts';
import { readMinutes } from './read-minutes.ts';

/** Takes letterhead, type and subject off the beginning of a report. `known` is the profile where it is given. */
export function liftHead(blocks: readonly Block[], known?: Profile): Lifted {
  const { left, right, used } = collectHead(blocks);
  const letterhead = readLetterhead(left, right);
  const start = letterhead ? used : 0;
  const title = collectTitle(blocks.slice(start), letterhead !== undefined);
  if (!letterhead && !title) return { metadata: {}, blocks, warnings: [] };

  const profile = letterhead?.header;
  const type = title?.type ?? letterhead?.type;
  const subject = title?.subject ?? letterhead?.subject;
  const below = blocks.slice(start + (title?.used ?? 0));
  const metadata: Partial<Metadata> = {
    ...(type === 'Biên bản' && readMinutes(subject, below)),
    ...fieldsOf(letterhead),
    ...(type && { type }),
    ...(subject && { subject }),
    ...((title || subject) && type && { title: subject ? `${type} ${subject}` : type }),
    ...(profile && { profile }),
  };
  const official = (known ?? profile ?? 'article') !== 'article';
  const above = official
    ? (letterhead?.rest ?? []).map((line) => asParagraph(line))
    : kept(blocks.slice(0, start), letterhead);
  return {
    metadata,
    blocks: [...above, ...below],
    warnings: letterhead?.invalidDate ? [invalidDate(letterhead.invalidDate)] : [],
  };
}

function fieldsOf(letterhead: Letterhead | undefined): Partial<Metadata> {
  if (!letterhead) return {};
  const { parentIssuer, issuer, number, place, date } = letterhead;
  return {
    ...(parentIssuer && { parentIssuer }),
    ...(issuer && { issuer }),
    ...(number && { number }),
    ...(place && { place }),
    ...(date && { date }),
  };
}

/**
 * The head of an article stays as it stands: bodies and number in one paragraph, the place and date in another. The
 * subject of a letter is its title: the paragraph that holds it alone is not set twice.
 */
function kept(blocks: readonly Block[], letterhead: Letterhead | undefined): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const line = block.kind === 'heading' ? asParagraph(block) : block;
    const text = line.kind === 'paragraph' ? (linesOfBlocks([line])?.join(' ') ?? '') : '';
    if (letterhead?.subject && text.replace(/\s+/gu, ' ').trim() === letterhead.subject) continue;
    const above = result.at(-1);
    if (line.kind !== 'paragraph') result.push(line);
    else if (splitPlaceAndDate(text)) result.push({ ...line, role: 'place-and-date' });
    else if (above?.kind === 'paragraph' && !above.role) {
      const inlines = [...above.inlines, { kind: 'break' } as const, ...line.inlines];
      result[result.length - 1] = { ...above, inlines, align: 'left' };
    } else result.push(line);
  }
  return result;
}
