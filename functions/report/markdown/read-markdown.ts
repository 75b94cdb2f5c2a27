import { limits } from '../../document/limits.ts';
import { Rejected } from '../../document/rejected.ts';
import type { Block, Report, Warning } from '../../document/types.ts';
import { completeArticle } from '../article/complete-article.ts';
import { decodeText } from '../encodings/decode-text.ts';
import { attachCaptions } from '../flow/attach-captions.ts';
import { overlayMetadata } from '../metadata/overlay-metadata.ts';
import { liftOfficialParts } from '../official/lift-official-parts.ts';
import type { ReadInput } from '../reader.ts';
import { buildBlocks } from './blocks/build-blocks.ts';
import { linkHeadings } from './link-headings.ts';
import { loadReadHtml } from './load-read-html.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { raiseHeadings } from './raise-headings.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { noteId, type Reading } from './reading.ts';

/**
 * Reads Markdown: CommonMark with tables, strikethrough, task lists and autolinks of GFM, footnotes and front matter.
 * Throws `Rejected`: `unknown-encoding`, `empty`, `too-large`, `too-complex`, `bad-front-matter`.
 */
export async function readMarkdown({ key, bytes }: ReadInput): Promise<Report> {
  if (bytes.length > limits.textBytes) {
    throw new Rejected('too-large', { what: `> ${limits.textBytes / 1024 / 1024} MB` });
  }
  const { text, warnings } = decodeText(bytes);
  if (text.trim() === '') throw new Rejected('empty');
  const front = readFrontMatter(text);
  const parsed = parseMarkdown(front.body);
  const reading: Reading = {
    notes: parsed.notes,
    folders: key.split('/').length - 1,
    readHtml: await loadReadHtml(parsed.nodes),
    images: new Map(),
    definitions: new Map(),
    warnings: [],
  };
  const blocks = linkHeadings(attachCaptions(buildBlocks(parsed.nodes, reading)));
  const { footnotes, uncalled } = settleNotes(reading);
  const official = liftOfficialParts(blocks, front.metadata);
  const article = completeArticle({
    metadata: overlayMetadata(official.metadata, front.metadata),
    blocks: official.blocks,
  });
  return {
    metadata: article.metadata,
    blocks: [...raiseHeadings(article.blocks), ...uncalled],
    footnotes,
    images: Object.fromEntries([...reading.images.values()].map(({ name, source }) => [name, source])),
    warnings: [...warnings, ...front.warnings, ...reading.warnings, ...official.warnings],
  };
}

/** Notes by name; the text of those that nothing calls goes to the end, so that it is not lost. */
function settleNotes(reading: Reading): { footnotes: Report['footnotes']; uncalled: readonly Block[] } {
  const footnotes: Record<string, readonly Block[]> = {};
  const uncalled: Block[] = [];
  for (const [label, blocks] of reading.definitions) {
    const number = reading.notes.get(label) ?? -1;
    if (number >= 0) footnotes[noteId(number)] = blocks;
    else {
      uncalled.push(...blocks);
      reading.warnings.push(uncalledNote(label));
    }
  }
  return { footnotes, uncalled };
}

function uncalledNote(label: string): Warning {
  const shown = label.slice(0, 60);
  return {
    code: 'uncalled-note',
    path: shown,
    vi: `Chú thích “${shown}” không được nhắc đến trong văn bản nên được đặt ở cuối.`,
    en: `Nothing refers to the note “${shown}”; it stands at the end.`,
  };
}
