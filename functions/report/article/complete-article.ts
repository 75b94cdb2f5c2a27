import { textOfBlocks, textOfInlines } from '../../document/text-of.ts';
import type { Block, Metadata, Paragraph } from '../../document/types.ts';
import { typeAtStart } from '../metadata/document-types.ts';
import { isCaption } from './is-caption.ts';
import { readByline } from './read-byline.ts';

interface Draft {
  readonly metadata: Partial<Metadata>;
  readonly blocks: readonly Block[];
}

const longestTitle = 300;
const newsLead =
  /^(?:(?:Sáng|Trưa|Chiều|Tối|Đêm|Vừa qua|Mới đây|Hôm nay|Ngày|Trong (?:ngày|hai ngày|các ngày))(?=[\s,]))/u;

/**
 * Gives a report what the text itself shows where no official header did: the title (its first heading or line),
 * byline and captions of a news item, and the type its title begins with.
 */
export function completeArticle(draft: Draft): Draft {
  const titled = draft.metadata.title ? draft : withTitle(draft);
  const { number, profile, type: known } = titled.metadata;
  if (number || profile || (known && known !== 'Tin')) return titled;
  const marked = withRoles(titled);
  const type = marked.metadata.type ?? typeOf(marked);
  return { ...marked, metadata: { ...marked.metadata, ...(type && { type }) } };
}

/** The first heading or line becomes the title and leaves the text; a whole paragraph stays. */
function withTitle({ metadata, blocks }: Draft): Draft {
  const at = blocks.findIndex((block) => block.kind !== 'figure' && block.kind !== 'rule');
  const first = blocks[at];
  if (first?.kind !== 'heading' && first?.kind !== 'paragraph') {
    const title = textOfBlocks(blocks)[0];
    return { metadata: { ...metadata, ...(title && { title: oneLine(title) }) }, blocks };
  }
  const title = oneLine(textOfInlines(first.inlines));
  const bare = first.inlines.every((inline) => inline.kind === 'text' || inline.kind === 'break');
  const isLine = bare && title.length <= longestTitle && !/[.;,]$/u.test(title);
  return {
    metadata: { ...metadata, ...(title && { title }) },
    blocks: isLine && title ? blocks.toSpliced(at, 1) : blocks,
  };
}

function withRoles({ metadata, blocks }: Draft): Draft {
  const last = blocks.at(-1);
  const author =
    last?.kind === 'paragraph' && blocks.length > 1 ? readByline(textOfInlines(last.inlines)) : undefined;
  const marked = blocks.map((block, index): Block => {
    if (block.kind !== 'paragraph' || block.role) return block;
    if (author && index === blocks.length - 1) return { ...block, role: 'byline' };
    return isCaption(block, blocks[index - 1], blocks[index + 1]) ? captionOf(block) : block;
  });
  return { metadata: { ...(author && { author: author.name }), ...metadata }, blocks: marked };
}

function captionOf(block: Paragraph): Paragraph {
  return { ...block, role: 'caption' };
}

/** A signed item, or one that opens with the time of day, is news. */
function typeOf({ metadata, blocks }: Draft): string | undefined {
  const first = blocks.find((block) => block.kind === 'paragraph');
  const lead = first?.kind === 'paragraph' ? textOfInlines(first.inlines) : '';
  const signed = blocks.some((block) => block.kind === 'paragraph' && block.role === 'byline');
  if (signed || newsLead.test(lead)) return 'Tin';
  return metadata.title ? typeAtStart(metadata.title) : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
