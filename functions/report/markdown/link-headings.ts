import { textOfInlines } from '../../document/text-of.ts';
import type { Block, Heading, Inline } from '../../document/types.ts';

/**
 * Makes `#fragment` links lead to headings, by the names that GitHub gives them; a link that leads nowhere
 * becomes text. Looks at headings and paragraphs outside lists and tables, and at links anywhere in them.
 */
export function linkHeadings(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(hasFragment)) return blocks;
  const ids = new Map<string, string>();
  let number = 0;
  const counts = new Map<string, number>();
  const named = blocks.map((block): Block => {
    if (block.kind !== 'heading') return block;
    const id = `heading-${++number}`;
    const slug = slugOf(block);
    const seen = counts.get(slug) ?? 0;
    counts.set(slug, seen + 1);
    ids.set(seen === 0 ? slug : `${slug}-${seen}`, id);
    return { ...block, id };
  });
  return named.map((block) => mapInlines(block, (inline) => retarget(inline, ids)));
}

function slugOf(heading: Heading): string {
  return textOfInlines(heading.inlines)
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}

function retarget(inline: Inline, ids: ReadonlyMap<string, string>): Inline {
  if (inline.kind !== 'text' || !inline.href?.startsWith('#')) return inline;
  const { href, ...text } = inline;
  const id = ids.get(decode(href.slice(1)).normalize('NFC').toLowerCase());
  return id ? { ...text, href: `#${id}` } : text;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function hasFragment(block: Block): boolean {
  let found = false;
  mapInlines(block, (inline) => {
    if (inline.kind === 'text' && inline.href?.startsWith('#')) found = true;
    return inline;
  });
  return found;
}

/** Nesting is bounded by the parser. */
function mapInlines(block: Block, change: (inline: Inline) => Inline): Block {
  const all = (blocks: readonly Block[]) => blocks.map((each) => mapInlines(each, change));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, inlines: block.inlines.map(change) };
    case 'quote':
      return { ...block, blocks: all(block.blocks) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: all(item.blocks) })) };
    case 'table': {
      const rows = block.rows.map((row) => ({
        cells: row.cells.map((cell) => ({ ...cell, blocks: all(cell.blocks) })),
      }));
      return { ...block, rows };
    }
    default:
      return block;
  }
}
