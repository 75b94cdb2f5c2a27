import type { List, ListItem } from '../../document/types.ts';
import type { LineSlab, Slab } from '../slabs.ts';
import { makeRuns, plainRun } from '../text/make-runs.ts';
import type { TextRun } from '../text/runs.ts';
import { naturalWidth } from '../text/set-line.ts';
import { setParagraph } from '../text/set-paragraph.ts';
import { splitWords } from '../text/split-words.ts';
import type { StructureElement } from '../types.ts';
import { type Frame, indentFrame, type Work } from '../work.ts';
import { setBlocks } from './set-blocks.ts';

const widestLabel = 0.4;

/** Labels of one list share a column: numbers end, bullets start at the same x. */
export function setList(list: List, frame: Frame, work: Work): Slab[] {
  const { gap } = work.style.list;
  const indent =
    frame.place === 'page' && frame.lists === 0 ? work.style.list.indent : work.style.list.nested;
  const element = work.structure.add('L', frame.parent, { listNumbering: numberingOf(list) });
  const format = { ...frame.text, firstLine: 0 };
  const widths = list.items.map((item) => labelWidth(item, frame, work));
  // A label too wide to hang opens its paragraph instead, and does not push the others in.
  const widest = widths.reduce(
    (most, width) => (width <= frame.width * widestLabel ? Math.max(most, width) : most),
    0,
  );
  const inner = indentFrame(frame, Math.max(indent, widest + gap));
  const room = inner.x - frame.x;
  const slabs: Slab[] = [];
  for (const [index, item] of list.items.entries()) {
    const width = widths[index]!;
    const itemElement = work.structure.add('LI', element);
    const label = item.label ? work.structure.add('Lbl', itemElement) : -1;
    const body = work.structure.add('LBody', itemElement);
    const itemFrame: Frame = {
      ...inner,
      parent: body,
      lists: frame.lists + 1,
      text: { ...format, after: format.after * 0.6, before: 0 },
    };
    const run = item.label ? plainRun(item.label, format, label) : undefined;
    const hangs = width + gap <= room + 0.01;
    const set =
      hangs || !run ? setBlocks(item.blocks, itemFrame, work) : setInline(item, run, itemFrame, work);
    const x = Math.max(0, room - gap - (list.ordered ? width : widest));
    if (run && hangs) attachLabel(run, frame.x + x, set, frame, work);
    for (const slab of set) slabs.push(slab);
  }
  const last = slabs.at(-1);
  if (last) last.after = Math.max(last.after, frame.text.after);
  return slabs;
}

/** Puts the label on the baseline of the item's first line, or on a line of its own above what is no line. */
function attachLabel(run: TextRun, x: number, slabs: Slab[], frame: Frame, work: Work): void {
  const [line] = setParagraph(
    [run],
    { ...frame.text, firstLine: 0, align: 'left' },
    { x, width: 1e4 },
    work.faces,
  );
  if (!line) return;
  const [first] = slabs;
  const end = line.boxes.reduce(
    (right, box) => (box.kind === 'text' ? Math.max(right, box.x + box.width) : right),
    x,
  );
  const baseline = first?.kind === 'line' && isClear(first, end) ? baselineOf(first) : undefined;
  if (first?.kind === 'line' && baseline !== undefined) {
    const shift = baseline - (baselineOf(line) ?? baseline);
    for (const box of line.boxes) if (box.kind === 'text') box.baseline += shift;
    first.boxes.unshift(...line.boxes);
    return;
  }
  const alone: LineSlab = { ...line, keep: slabs.length > 0, after: 0 };
  if (first?.landscape) alone.landscape = true;
  slabs.unshift(alone);
}

/** Whether nothing of a line stands left of `end`. */
function isClear(slab: LineSlab, end: number): boolean {
  return slab.boxes.every((box) => box.kind === 'mark' || box.x >= end - 0.01);
}

function baselineOf(slab: LineSlab): number | undefined {
  for (const box of slab.boxes) if (box.kind === 'text') return box.baseline;
  return undefined;
}

/** A label too wide for its column opens the item's first paragraph. */
function setInline(item: ListItem, run: TextRun, frame: Frame, work: Work): Slab[] {
  const [first, ...others] = item.blocks;
  const spaced: TextRun = { ...run, text: `${run.text} `, fallbacks: new Map() };
  if (first?.kind !== 'paragraph') {
    return [...setParagraph([run], frame.text, frame, work.faces), ...setBlocks(item.blocks, frame, work)];
  }
  const element = work.structure.add('P', frame.parent);
  const runs = [spaced, ...makeRuns(first.inlines, frame.text, element, frame, work)];
  return [...setParagraph(runs, frame.text, frame, work.faces), ...setBlocks(others, frame, work)];
}

function labelWidth(item: ListItem, frame: Frame, work: Work): number {
  if (!item.label) return 0;
  const words = splitWords([plainRun(item.label, frame.text, 0)], work.faces);
  return naturalWidth(words, 0, words.count).width;
}

function numberingOf(list: List): NonNullable<StructureElement['listNumbering']> {
  if (!list.ordered) return 'Disc';
  const label = list.items[0]?.label ?? '';
  if (/\d/.test(label)) return 'Decimal';
  if (/^\(?[ivx]+\b/.test(label)) return 'LowerRoman';
  if (/^\(?[IVX]+\b/.test(label)) return 'UpperRoman';
  if (/^\(?\p{Ll}/u.test(label)) return 'LowerAlpha';
  return /^\(?\p{Lu}/u.test(label) ? 'UpperAlpha' : 'None';
}
