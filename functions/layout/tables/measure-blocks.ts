import type { Block, Inline } from '../../document/types.ts';
import { fitImage } from '../blocks/fit-image.ts';
import type { TextFormat } from '../profiles/style.ts';
import { plainRun, unownedRuns } from '../text/make-runs.ts';
import { splitWords } from '../text/split-words.ts';
import { lineEnd } from '../text/words.ts';
import type { Work } from '../work.ts';

/** Narrowest and natural width of a content, points. */
export interface Extent {
  readonly least: number;
  readonly most: number;
}

const smallestPicture = 48;
const endless = 1e4;

/** Measures what a column must and would like to be for these blocks. Adds nothing to the structure. */
export function measureBlocks(blocks: readonly Block[], format: TextFormat, work: Work): Extent {
  let least = 0;
  let most = 0;
  for (const block of blocks) {
    const extent = measureBlock(block, format, work);
    if (extent.least > least) least = extent.least;
    if (extent.most > most) most = extent.most;
  }
  return { least, most };
}

function measureBlock(block: Block, format: TextFormat, work: Work): Extent {
  switch (block.kind) {
    case 'heading':
      return measureInlines(block.inlines, { ...format, bold: true }, work);
    case 'paragraph': {
      const indent = (block.indent?.left ?? 0) + (block.indent?.right ?? 0);
      const { least, most } = measureInlines(block.inlines, format, work);
      return { least, most: most + indent + Math.max(0, block.indent?.firstLine ?? 0) };
    }
    case 'list': {
      const parts = block.items.map((item) => {
        const label = measureInlines([{ kind: 'text', text: item.label || ' ' }], format, work).most;
        const { least, most } = measureBlocks(item.blocks, format, work);
        return {
          least: Math.max(least, label),
          most: most + label + work.style.list.gap + work.style.list.nested,
        };
      });
      return widest(parts);
    }
    case 'quote': {
      const { least, most } = measureBlocks(block.blocks, format, work);
      return { least, most: most + 2 * work.style.quote.indent };
    }
    case 'code': {
      const { size } = work.style.code;
      const longest = block.text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
      return { least: size * 6, most: longest * size * 0.6 + 2 * size };
    }
    case 'table': {
      const cells = block.rows.map((row) =>
        widest(row.cells.map((cell) => measureBlocks(cell.blocks, format, work))),
      );
      const { least, most } = widest(cells);
      const { padX } = work.style.table;
      return { least: least + 2 * padX, most: (most + 2 * padX) * block.columns.length };
    }
    case 'figure': {
      const image = work.document.images[block.image];
      const caption = block.caption ? measureInlines(block.caption, format, work).least : 0;
      if (!image) return { least: caption, most: caption };
      const { width } = fitImage(image, block, endless, endless);
      return { least: Math.max(caption, Math.min(width, smallestPicture)), most: Math.max(caption, width) };
    }
    case 'rule':
    case 'page-break':
      return { least: 0, most: 0 };
  }
}

function widest(extents: readonly Extent[]): Extent {
  let least = 0;
  let most = 0;
  for (const extent of extents) {
    least = Math.max(least, extent.least);
    most = Math.max(most, extent.most);
  }
  return { least, most };
}

/** Widest stretch that only need would break, and widest line as the author broke it. */
export function measureInlines(inlines: readonly Inline[], format: TextFormat, work: Work): Extent {
  const words = splitWords(unownedRuns(inlines, format, work), work.faces);
  let least = 0;
  let most = 0;
  let stretch = 0;
  let line = 0;
  for (let i = 0; i < words.count; i++) {
    const width = words.width[i]!;
    stretch += width;
    line += width;
    if (stretch > least) least = stretch;
    if (line > most) most = line;
    const end = words.ends[i]!;
    stretch = end === lineEnd.never ? stretch + words.space[i]! : 0;
    line = end === lineEnd.forced ? 0 : line + words.space[i]!;
  }
  return { least, most };
}

/** Natural width of a text in one format, points. */
export function measureText(text: string, format: TextFormat, work: Work): number {
  const words = splitWords([plainRun(text, format, 0)], work.faces);
  let width = 0;
  for (let i = 0; i < words.count; i++) width += words.width[i]! + words.space[i]!;
  return width;
}
