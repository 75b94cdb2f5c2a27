import { type LineSlab, lineSlab } from '../slabs.ts';
import type { FaceMetrics } from '../types.ts';
import type { Faces } from './faces.ts';
import { setRun } from './set-run.ts';
import type { Words } from './words.ts';

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

/** A line while it is set: its boxes so far, and the x where the next word goes. */
export interface OpenLine {
  readonly words: Words;
  readonly plan: LinePlan;
  readonly faces: Faces;
  readonly baseline: number;
  readonly slab: LineSlab;
  x: number;
}

/** Sets one line: text, rules under and through it, link areas, pictures. Its baseline counts from its top. */
export function setLine(words: Words, plan: LinePlan, faces: Faces): LineSlab {
  const { metrics, size, leading } = plan;
  const ascent = (metrics.ascent * size) / 1000;
  const descent = (metrics.descent * size) / 1000;
  const tallest = tallestImage(words, plan.start, plan.end);
  const above = (leading - ascent - descent) / 2 + ascent;
  const baseline = tallest > 0 ? Math.max(above, tallest + 2) : above;
  const slab = lineSlab(baseline + leading - above, []);
  const line: OpenLine = { words, plan, faces, baseline, slab, x: plan.x };
  for (let at = plan.start; at < plan.end; ) {
    line.x = plan.stops?.get(at) ?? line.x;
    const run = words.runs[words.run[at]!]!;
    if (run.kind === 'text') {
      at = setRun(line, run, at);
      continue;
    }
    if (run.kind === 'image') {
      const { image, width, height, owner } = run;
      slab.boxes.push({ kind: 'image', owner, x: line.x, y: baseline - height, width, height, image });
    }
    line.x += words.width[at]! + (words.space[at]! > 0 ? words.space[at]! + plan.wordSpacing : 0);
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
