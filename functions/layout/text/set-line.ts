import { type LineSlab, type LooseBox, lineSlab } from '../slabs.ts';
import type { FaceMetrics } from '../types.ts';
import type { Faces } from './faces.ts';
import type { ImageRun, TextRun } from './runs.ts';
import { lineEnd, type Words } from './split-words.ts';

/** Where a line's words go. Lengths are in points. */
export interface LinePlan {
  readonly start: number;
  readonly end: number;
  /** Left edge of the first word. */
  readonly x: number;
  /** Added to every space. */
  readonly wordSpacing: number;
  readonly leading: number;
  /** Face metrics and size that the baseline is taken from. */
  readonly metrics: FaceMetrics;
  readonly size: number;
  /** x of words that stand elsewhere than after their neighbour, by word: after tabs. */
  readonly stops?: ReadonlyMap<number, number>;
}

/** Width of words `start` to `end` on one line with natural spaces, and how many spaces there are. */
export function naturalWidth(words: Words, start: number, end: number): { width: number; spaces: number } {
  let width = 0;
  let spaces = 0;
  for (let i = start; i < end; i++) {
    width += words.width[i]!;
    if (i + 1 < end && words.space[i]! > 0) {
      width += words.space[i]!;
      spaces++;
    }
  }
  return { width, spaces };
}

/** Sets one line: text, rules under and through it, link areas, pictures. Its baseline counts from its top. */
export function setLine(words: Words, plan: LinePlan, faces: Faces): LineSlab {
  const { metrics, size, leading } = plan;
  const ascent = (metrics.ascent * size) / 1000;
  const descent = (metrics.descent * size) / 1000;
  const tallest = tallestImage(words, plan.start, plan.end);
  const above = (leading - ascent - descent) / 2 + ascent;
  const baseline = Math.max(above, tallest + (tallest > 0 ? 2 : 0));
  const slab = lineSlab(baseline + leading - above, []);
  let x = plan.x;
  let at = plan.start;
  while (at < plan.end) {
    const stop = plan.stops?.get(at);
    if (stop !== undefined) x = stop;
    const run = words.runs[words.run[at]!]!;
    if (run.kind === 'text') {
      const next = endOfRun(words, at, plan);
      x = setRun(words, at, next, run, x, baseline, plan, slab, faces);
      at = next;
      continue;
    }
    if (run.kind === 'image') slab.boxes.push(imageBox(run, x, baseline));
    x += words.width[at]! + (words.space[at]! > 0 ? words.space[at]! + plan.wordSpacing : 0);
    at++;
  }
  return slab;
}

function tallestImage(words: Words, start: number, end: number): number {
  let tallest = 0;
  for (let i = start; i < end; i++) {
    const run = words.runs[words.run[i]!]!;
    if (run.kind === 'image' && run.height > tallest) tallest = run.height;
  }
  return tallest;
}

/** End of the words from `at` on that one box can hold. */
function endOfRun(words: Words, at: number, plan: LinePlan): number {
  const run = words.run[at];
  let next = at + 1;
  while (next < plan.end && words.run[next] === run && !plan.stops?.has(next)) next++;
  return next;
}

/** Sets words of one run in one box and returns the x after it. */
function setRun(
  words: Words,
  start: number,
  end: number,
  run: TextRun,
  x: number,
  baseline: number,
  plan: LinePlan,
  slab: LineSlab,
  faces: Faces,
): number {
  let width = 0;
  let spaces = 0;
  for (let i = start; i < end; i++) {
    width += words.width[i]!;
    if (i + 1 < end && words.space[i]! > 0) {
      width += words.space[i]!;
      spaces++;
    }
  }
  const trailing = words.space[end - 1]! > 0;
  const inner = width + spaces * plan.wordSpacing;
  const follows = trailing && end < plan.end;
  const full = follows ? inner + words.space[end - 1]! + plan.wordSpacing : inner;
  const spaced = end < words.ends.length && (trailing || breaksWord(words, end));
  const first = words.start[start]!;
  const last = words.end[end - 1]!;
  const text = run.text.slice(first, last);
  const box: LooseBox = {
    kind: 'text',
    owner: run.owner,
    x,
    baseline,
    text: spaced ? `${text} ` : text,
    face: run.face,
    size: run.size,
    width: full,
  };
  if (plan.wordSpacing !== 0 && (spaces > 0 || spaced)) box.wordSpacing = plan.wordSpacing;
  if (run.rise !== 0) box.rise = run.rise;
  if (run.said !== undefined) {
    const said = run.said.slice(first, last);
    box.actual = spaced ? `${said} ` : said;
  }
  if (run.language !== undefined) box.language = run.language;
  if (run.missing) box.missing = true;
  slab.boxes.push(box);
  if (run.underline) slab.boxes.push(strokeBox(x, baseline - run.rise + run.size * 0.11, inner, run.size));
  if (run.strike) slab.boxes.push(strokeBox(x, baseline - run.rise - run.size * 0.26, inner, run.size));
  if (run.link) {
    const { ascent, descent } = faces.metrics(run.face);
    const top = baseline - run.rise - (ascent * run.size) / 1000;
    const height = ((ascent + descent) * run.size) / 1000;
    slab.boxes.push({
      kind: 'link',
      owner: run.link.element,
      x,
      y: top,
      width: inner,
      height,
      href: run.link.href,
      contents: run.text,
    });
  }
  if (run.note) {
    slab.notes ??= [];
    slab.notes.push(run.note);
  }
  return x + full;
}

/** Whether a forced line end or a tab parts word `end` from the one before: a space says so to extraction. */
function breaksWord(words: Words, end: number): boolean {
  return words.ends[end - 1] === lineEnd.forced || words.runs[words.run[end]!]?.kind === 'tab';
}

function strokeBox(x: number, y: number, width: number, size: number): LooseBox {
  return { kind: 'rule', owner: 'layout', x, y, width, height: Math.max(0.4, size * 0.05) };
}

function imageBox(run: ImageRun, x: number, baseline: number): LooseBox {
  const { image, width, height, owner } = run;
  return { kind: 'image', owner, x, y: baseline - height, width, height, image };
}
