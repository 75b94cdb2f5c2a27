import type { TextFormat } from '../profiles/style.ts';
import type { LineSlab, LooseBox } from '../slabs.ts';
import type { Faces } from './faces.ts';
import type { TabRun } from './runs.ts';
import { setLine } from './set-line.ts';
import { lineEnd, type Words } from './words.ts';

/** Tabs without a leader stop at multiples of this from the left edge (Word's default, half an inch). */
const stopDistance = 36;
const leastLeader = 24;
const rounding = 1e-6;

/** The column of tabbed lines; `indent` is the first line's. */
interface TabbedColumn {
  readonly x: number;
  readonly width: number;
  readonly indent: number;
}

/**
 * Sets words `start` to `end` with tabs, ragged. A tab goes to the next stop; tabs with leaders share what the
 * line has left, so that a trailing leader fills the line and text after one stands at the right.
 */
export function setTabbed(
  words: Words,
  start: number,
  end: number,
  format: TextFormat,
  column: TabbedColumn,
  faces: Faces,
  lines: LineSlab[],
): void {
  for (let at = start; at < end; ) {
    const indent = at === start ? column.indent : 0;
    const stop = endOfLine(words, at, end, column.width, indent);
    lines.push(setOne(words, at, stop, format, column, indent, faces));
    at = stop;
  }
}

/** Fills one line greedily and returns the word after it: at least one word further. */
function endOfLine(words: Words, start: number, end: number, measure: number, indent: number): number {
  let x = indent;
  let possible = start;
  for (let i = start; i < end; i++) {
    x = tabOf(words, i) ? afterTab(words, i, x) : x + words.width[i]!;
    if (x > measure + rounding && possible > start) return possible;
    if (x > measure + rounding && i > start) return i;
    x += words.space[i]!;
    if (words.ends[i] === lineEnd.free) possible = i + 1;
  }
  return end;
}

/** x after a tab; left of the column, in a hanging first line, the column itself is the stop. */
function afterTab(words: Words, index: number, x: number): number {
  const tab = tabOf(words, index);
  if (tab?.leader) return x + leastLeader;
  return x < -1 ? 0 : (Math.floor((x + 1) / stopDistance) + 1) * stopDistance;
}

function tabOf(words: Words, index: number): TabRun | undefined {
  const run = words.runs[words.run[index]!];
  return run?.kind === 'tab' ? run : undefined;
}

function setOne(
  words: Words,
  start: number,
  end: number,
  format: TextFormat,
  column: TabbedColumn,
  indent: number,
  faces: Faces,
): LineSlab {
  const measure = column.width;
  const left = column.x;
  let positions = positionWords(words, start, end, indent, 0);
  if (positions.leaders.length > 0) {
    const share = Math.max(0, measure - positions.x) / positions.leaders.length;
    const shared = positionWords(words, start, end, indent, share);
    // A stop behind a stretched leader may lie too far: then leaders stay short.
    if (shared.x <= measure + rounding) positions = shared;
  }
  const stops = new Map(Array.from(positions.stops, ([word, x]) => [word, left + x]));
  const { leading, size } = format;
  const metrics = faces.metrics('regular');
  const plan = { start, end, x: left + indent, wordSpacing: 0, leading, metrics, size, stops };
  const line = setLine(words, plan, faces);
  const baseline = line.boxes.find((box) => box.kind === 'text')?.baseline ?? leading * 0.75;
  for (const { leader, from, to } of positions.leaders) {
    const width = Math.min(to, measure) - from;
    line.boxes.push(...setLeader(leader, { x: left + from, width, baseline }, format, faces));
  }
  return line;
}

interface Positions {
  /** x of the words after tabs, from the column's left edge. */
  readonly stops: ReadonlyMap<number, number>;
  readonly leaders: readonly {
    readonly leader: 'dots' | 'line';
    readonly from: number;
    readonly to: number;
  }[];
  /** End of the line. */
  readonly x: number;
}

/** Finds where words and leaders stand if every leader gets `share` points beyond the least. */
function positionWords(words: Words, start: number, end: number, indent: number, share: number): Positions {
  const stops = new Map<number, number>();
  const leaders: { leader: 'dots' | 'line'; from: number; to: number }[] = [];
  let x = indent;
  for (let i = start; i < end; i++) {
    const tab = tabOf(words, i);
    if (!tab) {
      x += words.width[i]! + (i + 1 < end ? words.space[i]! : 0);
      continue;
    }
    const from = x;
    x = afterTab(words, i, x) + (tab.leader ? share : 0);
    stops.set(i + 1, x);
    if (tab.leader) leaders.push({ leader: tab.leader, from, to: x });
  }
  return { stops, leaders, x };
}

/** Dots or a line as an artifact, with a little air on both sides; nothing where there is no room. */
export function setLeader(
  leader: 'dots' | 'line',
  { x, width, baseline }: { readonly x: number; readonly width: number; readonly baseline: number },
  format: TextFormat,
  faces: Faces,
): LooseBox[] {
  const air = 4;
  const room = width - 2 * air;
  if (room <= 0) return [];
  const owner = 'layout';
  if (leader === 'line')
    return [{ kind: 'rule', owner, x: x + air, y: baseline + 1, width: room, height: 0.5 }];
  const { size } = format;
  const dot = (faces.partWidth(' .', 'regular') * size) / 1000;
  const count = Math.floor(room / dot);
  if (count === 0) return [];
  // Dots end at one distance from the right, so that those of several lines stand below each other.
  const start = x + width - air - count * dot;
  const text = ' .'.repeat(count);
  return [{ kind: 'text', owner, x: start, baseline, text, face: 'regular', size, width: count * dot }];
}
