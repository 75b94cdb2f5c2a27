import type { Block, Paragraph } from '../../document/types.ts';
import type { TextFormat } from '../profiles/style.ts';
import type { Slab } from '../slabs.ts';
import { makeRuns } from '../text/make-runs.ts';
import { setParagraph } from '../text/set-paragraph.ts';
import { type Frame, indentFrame, type Work } from '../work.ts';
import type { Neighbours } from './set-blocks.ts';

/** More space before a signature, and after the last addressee. */
const signatureGap = 12;
const addresseeGap = 6;

/** Sets a paragraph by its role, alignment and indents. */
export function setText(block: Paragraph, neighbours: Neighbours, frame: Frame, work: Work): Slab[] {
  const element = work.structure.add('P', frame.parent);
  const listed = isAddressee(block) && (isAddressee(neighbours.previous) || isAddressee(neighbours.next));
  const column = listed ? addresseeColumn(neighbours, frame) : columnOf(block, frame);
  const set = formatOf(block, neighbours.previous, frame, column, work);
  const format = listed ? { ...set, align: block.align ?? ('left' as const) } : set;
  const slabs = setParagraph(
    makeRuns(block.inlines, format, element, column, work),
    format,
    column,
    work.faces,
  );
  if (block.role === 'signature' || block.role === 'caption') {
    for (const slab of slabs.slice(0, -1)) slab.keep = true;
  }
  const last = slabs.at(-1);
  if (last && isAddressee(block) && !isAddressee(neighbours.next)) last.after += addresseeGap;
  return slabs;
}

function isAddressee(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.role === 'addressees';
}

/** Several addressees stand below each other, to the right of what introduces them. */
function addresseeColumn({ previous }: Neighbours, frame: Frame): Frame {
  return indentFrame(frame, frame.width * (isAddressee(previous) ? 0.3 : 0.2));
}

function columnOf(block: Paragraph, frame: Frame): Frame {
  if (block.role === 'signature' && frame.place === 'page') return indentFrame(frame, frame.width / 2);
  return block.indent
    ? indentFrame(frame, Math.max(0, block.indent.left ?? 0), Math.max(0, block.indent.right ?? 0))
    : frame;
}

function formatOf(
  block: Paragraph,
  previous: Block | undefined,
  frame: Frame,
  column: Frame,
  work: Work,
): TextFormat {
  const own = block.role && frame.place === 'page' ? work.style.roles[block.role] : frame.text;
  const align = block.align ?? own.align;
  const given = block.indent?.firstLine;
  const usual = align === 'center' || align === 'right' || opensSection(previous, work) ? 0 : own.firstLine;
  // A hanging first line never leaves the frame.
  const hanging = frame.x - column.x;
  const firstLine = given === undefined ? usual : Math.min(Math.max(hanging, given), column.width / 2);
  const opensSignature =
    block.role === 'signature' && !(previous?.kind === 'paragraph' && previous.role === 'signature');
  return { ...own, align, firstLine, before: opensSignature ? own.before + signatureGap : own.before };
}

/** The first paragraph after a heading is not indented where the profile says so. */
function opensSection(previous: Block | undefined, work: Work): boolean {
  return work.style.flushOpening && (previous === undefined || previous.kind !== 'paragraph');
}
