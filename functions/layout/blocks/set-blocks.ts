import type { Block, Paragraph } from '../../document/types.ts';
import type { Slab } from '../slabs.ts';
import { setTable } from '../tables/set-table.ts';
import type { Frame, Work } from '../work.ts';
import { setCode } from './set-code.ts';
import { setFigure } from './set-figure.ts';
import { setHeading } from './set-heading.ts';
import { setList } from './set-list.ts';
import { setQuote } from './set-quote.ts';
import { setRule } from './set-rule.ts';
import { setText } from './set-text.ts';

/** Sets blocks one below the other in a frame; what is set keeps the order of the blocks. */
export function setBlocks(blocks: readonly Block[], frame: Frame, work: Work): Slab[] {
  const slabs: Slab[] = [];
  let opens = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'page-break') {
      opens = frame.place === 'page';
      continue;
    }
    const set = setBlock(block, { previous: blocks[index - 1], next: blocks[index + 1] }, frame, work);
    const [first] = set;
    if (first && opens) {
      first.opens ??= 'page';
      opens = false;
    }
    if (first?.landscape) turnIntroduction(slabs);
    if (introduces(block, blocks[index + 1])) keepWithNext(set);
    for (const slab of set) slabs.push(slab);
  }
  return slabs;
}

/** What stands before and after a block. */
export interface Neighbours {
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
}

function setBlock(block: Block, neighbours: Neighbours, frame: Frame, work: Work): Slab[] {
  switch (block.kind) {
    case 'heading':
      return setHeading(block, neighbours.previous, frame, work);
    case 'paragraph':
      return setText(block, neighbours, frame, work);
    case 'list':
      return setList(block, frame, work);
    case 'quote':
      return setQuote(block, frame, work);
    case 'code':
      return setCode(block, frame, work);
    case 'table':
      return setTable(block, frame, work);
    case 'figure':
      return setFigure(block, frame, work);
    case 'rule':
      return setRule(frame);
    case 'page-break':
      return [];
  }
}

/** A paragraph that announces a list, a table or a figure stays with it, a caption with the table below. */
function introduces(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || !next) return false;
  if (block.role === 'caption') return next.kind === 'table';
  return next.kind !== 'paragraph' && next.kind !== 'heading' && endsWithColon(block);
}

function endsWithColon(block: Paragraph): boolean {
  const last = block.inlines.at(-1);
  return last?.kind === 'text' && last.text.trimEnd().endsWith(':');
}

/** What is kept with a table on a page turned on its side stands on that page. */
function turnIntroduction(slabs: readonly Slab[]): void {
  for (let index = slabs.length - 1; index >= 0 && slabs[index]!.keep; index--)
    slabs[index]!.landscape = true;
}

function keepWithNext(slabs: readonly Slab[]): void {
  const last = slabs.at(-1);
  if (last) last.keep = true;
}
