import type { LooseBox } from '../slabs.ts';
import type { TextRun } from './runs.ts';
import type { OpenLine } from './set-line.ts';
import { lineEnd, type Words } from './words.ts';

/** Sets the words of one run that stand together on a line in one box, and returns the word after them. */
export function setRun(line: OpenLine, run: TextRun, start: number): number {
  const { words, plan, faces } = line;
  // A box that draws missing characters, or a font without a space, holds one word; its space gets a box of its own.
  const spaceFace = run.missing ? 'regular' : faces.spaceFace(run.face);
  const apart = run.missing || spaceFace !== run.face;
  const end = endOfRun(line, start, apart);
  const { width, spaces } = innerWidth(line, start, end);
  const space = words.space[end - 1]!;
  const follows = space > 0 && end < plan.end;
  const after = follows ? space + plan.wordSpacing : 0;
  const spaced = end < words.count && (space > 0 || breaksWord(words, end));
  const box = textBox(line, run, run.text.slice(words.start[start], words.end[end - 1]), width);
  if (run.said !== undefined) box.actual = run.said.slice(words.start[start], words.end[end - 1]);
  if (run.missing) box.missing = true;
  line.slab.boxes.push(box);
  if (spaced && apart) {
    const gap = textBox(line, run, ' ', after);
    gap.x = line.x + width;
    gap.face = spaceFace;
    if (plan.wordSpacing !== 0) gap.wordSpacing = plan.wordSpacing;
    line.slab.boxes.push(gap);
  } else if (spaced) {
    box.text += ' ';
    if (box.actual !== undefined) box.actual += ' ';
    box.width += after;
  }
  if (plan.wordSpacing !== 0 && (spaces > 0 || (spaced && !apart))) box.wordSpacing = plan.wordSpacing;
  drawStrokes(line, run, width, nextUnderlined(line, end) ? width + after : width);
  if (run.link) addLink(line, run, width);
  if (run.note) {
    line.slab.notes ??= [];
    line.slab.notes.push(run.note);
  }
  line.x += width + after;
  return end;
}

type LooseText = Extract<LooseBox, { kind: 'text' }>;

function textBox({ x, baseline }: OpenLine, run: TextRun, text: string, width: number): LooseText {
  const { owner, face, size } = run;
  const box: LooseText = { kind: 'text', owner, x, baseline, text, face, size, width };
  if (run.rise !== 0) box.rise = run.rise;
  if (run.language !== undefined) box.language = run.language;
  return box;
}

/** End of the words from `start` on that one box can hold. */
function endOfRun({ words, plan }: OpenLine, start: number, apart: boolean): number {
  const run = words.run[start];
  let next = start + 1;
  while (next < plan.end && words.run[next] === run && !plan.stops?.has(next)) {
    if (apart && words.space[next - 1]! > 0) break;
    next++;
  }
  return next;
}

/** Width of words with the spaces between them as they are set, and how many spaces there are. */
function innerWidth(
  { words, plan }: OpenLine,
  start: number,
  end: number,
): { width: number; spaces: number } {
  let width = 0;
  let spaces = 0;
  for (let i = start; i < end; i++) {
    width += words.width[i]!;
    if (i + 1 < end && words.space[i]! > 0) {
      width += words.space[i]! + plan.wordSpacing;
      spaces++;
    }
  }
  return { width, spaces };
}

/** Whether a forced line end or a tab parts word `end` from the one before: a space says so to extraction. */
function breaksWord(words: Words, end: number): boolean {
  return words.ends[end - 1] === lineEnd.forced || words.runs[words.run[end]!]?.kind === 'tab';
}

function nextUnderlined({ words, plan }: OpenLine, end: number): boolean {
  const next = end < plan.end ? words.runs[words.run[end]!] : undefined;
  return next?.kind === 'text' && next.underline;
}

function drawStrokes(
  { slab, x, baseline }: OpenLine,
  run: TextRun,
  struck: number,
  underlined: number,
): void {
  const foot = baseline - run.rise;
  const height = Math.max(0.4, run.size * 0.05);
  const owner = 'layout';
  if (run.underline) {
    slab.boxes.push({ kind: 'rule', owner, x, y: foot + run.size * 0.11, width: underlined, height });
  }
  if (run.strike) {
    slab.boxes.push({ kind: 'rule', owner, x, y: foot - run.size * 0.26, width: struck, height });
  }
}

function addLink({ slab, faces, x, baseline }: OpenLine, run: TextRun, width: number): void {
  if (!run.link) return;
  const { ascent, descent } = faces.metrics(run.face);
  const y = baseline - run.rise - (ascent * run.size) / 1000;
  const height = ((ascent + descent) * run.size) / 1000;
  const { element, href } = run.link;
  slab.boxes.push({ kind: 'link', owner: element, x, y, width, height, href, contents: run.text.trim() });
}
