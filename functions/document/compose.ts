import { composeBlocks } from './compose-blocks.ts';
import { limits } from './limits.ts';
import { Rejected } from './rejected.ts';
import { textOfBlocks, textOfInlines } from './text-of.ts';
import type { Block, Document, Image, Metadata, Report, Warning } from './types.ts';

/**
 * Makes a valid Document of a Report: clean NFC text, rectangular tables, bounded nesting, known pictures,
 * a title. `fallbackTitle` serves a report that shows none.
 * Throws `Rejected('empty')` for one that has nothing to print.
 */
export function compose(
  report: Report,
  images: Readonly<Record<string, Image>>,
  fallbackTitle: string,
): { readonly document: Document; readonly warnings: readonly Warning[] } {
  const warnings: Warning[] = [];
  const context = { images, footnotes: report.footnotes };
  const blocks = composeBlocks(report.blocks, context);
  const footnotes = Object.fromEntries(
    Object.entries(report.footnotes).map(([id, note]) => [id, composeBlocks(note, context)]),
  );
  if (blocks.length === 0 && !report.metadata.title) throw new Rejected('empty');
  const title = titleOf(report.metadata.title, blocks, fallbackTitle, warnings);
  const metadata: Metadata = {
    ...report.metadata,
    title,
    recipients: report.metadata.recipients ?? [],
    language: report.metadata.language ?? 'vi',
    profile: report.metadata.profile ?? 'article',
  };
  return { document: { metadata, blocks: withoutTitle(blocks, title), footnotes, images }, warnings };
}

function titleOf(
  given: string | undefined,
  blocks: readonly Block[],
  fallback: string,
  warnings: Warning[],
): string {
  const heading = blocks.find((block) => block.kind === 'heading');
  const title = oneLine(
    given ?? (heading && textOfInlines(heading.inlines)) ?? textOfBlocks(blocks)[0] ?? fallback,
  );
  if (title.length <= limits.titleLength) return title || fallback;
  warnings.push({
    code: 'title-cut',
    vi: `Tiêu đề dài quá ${limits.titleLength} ký tự nên được rút gọn.`,
    en: `The title is longer than ${limits.titleLength} characters and was cut.`,
  });
  const cut = title.slice(0, limits.titleLength);
  // A single word longer than the limit has no space to cut at.
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limits.titleLength / 2))}…`;
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The title is set by the profile: the block that repeats it at the top goes. */
function withoutTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'heading' && first?.kind !== 'paragraph') return blocks;
  const same = oneLine(textOfInlines(first.inlines)).toLowerCase() === title.toLowerCase();
  const bare = first.inlines.every((inline) => inline.kind !== 'image' && inline.kind !== 'note');
  return same && bare ? rest : blocks;
}
