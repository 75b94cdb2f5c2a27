import type { Block, Metadata, Paragraph } from '../../document/types.ts';
import { invalidDate } from '../metadata/metadata-warnings.ts';
import { collectHead } from './collect-head.ts';
import { collectTitle } from './collect-title.ts';
import type { Lifted } from './lift-official-parts.ts';
import { type Letterhead, readLetterhead } from './read-letterhead.ts';

/** Takes letterhead, type and subject off the beginning of a report. */
export function liftHead(blocks: readonly Block[]): Lifted {
  const { left, right, used } = collectHead(blocks);
  const letterhead = readLetterhead(left, right);
  const start = letterhead ? used : 0;
  const title = collectTitle(blocks.slice(start), letterhead !== undefined);
  if (!letterhead && !title) return { metadata: {}, blocks, warnings: [] };

  const profile = letterhead?.header;
  const type = title?.type ?? letterhead?.type;
  const subject = title?.subject ?? letterhead?.subject;
  const metadata: Partial<Metadata> = {
    ...fieldsOf(letterhead),
    ...(type && { type }),
    ...(subject && { subject }),
    ...((title || subject) && type && { title: subject ? `${type} ${subject}` : type }),
    ...(profile && { profile }),
  };
  const above = profile
    ? (letterhead?.rest ?? []).map(paragraphOf)
    : withoutSubject(blocks.slice(0, start), letterhead);
  return {
    metadata,
    blocks: [...above, ...blocks.slice(start + (title?.used ?? 0))],
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

/** The subject of a letter is its title: the paragraph that holds it alone is not set twice. */
function withoutSubject(blocks: readonly Block[], letterhead: Letterhead | undefined): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== 'paragraph' || !letterhead?.subject) return [block];
    const text = block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('');
    return text.replace(/\s+/gu, ' ').trim() === letterhead.subject ? [] : [block];
  });
}

function paragraphOf(text: string): Paragraph {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}
