import type { TextFormat } from '../profiles/style.ts';
import { type LineSlab, type LooseBox, lineSlab } from '../slabs.ts';
import type { Faces } from './faces.ts';
import type { TabRun } from './runs.ts';
import { setLine } from './set-line.ts';
import { lineEnd, type Words } from './split-words.ts';

/** Tabs without a leader stop at multiples of this from the left edge (Word's default, half an inch). */
const stopDistance = 36;
const leastLeader = 24;

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
): LineSlab[] {
  const lines: LineSlab[] = [];
  for (let at = start; at < end; ) {
    const indent = at === start ? column.indent : 0;
    const stop = endOfLine(words, at, end, column.width - indent);
    lines.push(setOne(words, at, stop, format, column, indent, faces));
    at = stop;
  }
  return lines;
}

/** Fills one line greedily and returns the word after it: at least one word further. */
function endOfLine(words: Words, start: number, end: number, measure: number): number {
  let x = 0;
  let possible = start;
  for (let i = start; i < end; i++) {
    x = tabOf(words, i) ? afterTab(words, i, x) : x + words.width[i]!;
    if (x > measure + 1e-6 && possible > start) return possible;
    if (x > measure + 1e-6 && i > start) return i;
    x += words.space[i]!;
    if (words.ends[i] === lineEnd.free) possible = i + 1;
  }
  return end;
}

function afterTab(words: Words, index: number, x: number): number {
  const tab = tabOf(words, index);
  return tab?.leader ? x + leastLeader : (Math.floor((x + 1) / stopDistance) + 1) * stopDistance;
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
  const share = leaderShare(words, start, end, column.width - indent);
  const stops = new Map<number, number>();
  const leaders: LooseBox[] = [];
  const metrics = faces.metrics('regular');
  let x = 0;
  for (let i = start; i < end; i++) {
    const tab = tabOf(words, i);
    if (!tab) {
      x += words.width[i]! + (i + 1 < end ? words.space[i]! : 0);
      continue;
    }
    const from = x;
    x = tab.leader ? x + leastLeader + share : afterTab(words, i, x);
    stops.set(i + 1, column.x + indent + x);
    if (tab.leader) leaders.push(leaderBox(tab.leader, column.x + indent + from, x - from, format, faces));
  }
  const plan = {
    start,
    end,
    x: column.x + indent,
    wordSpacing: 0,
    leading: format.leading,
    metrics,
    size: format.size,
    stops,
  };
  const line = end > start ? setLine(words, plan, faces) : lineSlab(format.leading, []);
  const baseline = line.boxes.find((box) => box.kind === 'text')?.baseline ?? format.leading * 0.75;
  for (const leader of leaders) {
    if (leader.kind === 'text') leader.baseline = baseline;
    else if (leader.kind === 'rule') leader.y = baseline + 1;
  }
  line.boxes.push(...leaders);
  return line;
}

/** What every leader of a line gets beyond the least. */
function leaderShare(words: Words, start: number, end: number, measure: number): number {
  let x = 0;
  let count = 0;
  for (let i = start; i < end; i++) {
    const tab = tabOf(words, i);
    if (tab?.leader) count++;
    x = tab ? afterTab(words, i, x) : x + words.width[i]! + (i + 1 < end ? words.space[i]! : 0);
  }
  return count > 0 ? Math.max(0, measure - x) / count : 0;
}

/** Dots or a line as an artifact, with a little air on both sides; y is set by the caller. */
export function leaderBox(
  leader: 'dots' | 'line',
  x: number,
  width: number,
  format: TextFormat,
  faces: Faces,
): LooseBox {
  const air = 4;
  const room = Math.max(0, width - 2 * air);
  if (leader === 'line') return { kind: 'rule', owner: 'layout', x: x + air, y: 0, width: room, height: 0.5 };
  const dot = (faces.partWidth(' .', 'regular') * format.size) / 1000;
  const count = Math.max(1, Math.floor(room / dot));
  const text = ' .'.repeat(count);
  // Dots end at one distance from the right, so that those of several lines stand below each other.
  const start = x + width - air - count * dot;
  return {
    kind: 'text',
    owner: 'layout',
    x: start,
    baseline: 0,
    text,
    face: 'regular',
    size: format.size,
    width: count * dot,
  };
}
