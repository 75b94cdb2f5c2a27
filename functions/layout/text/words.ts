import type { Run } from './runs.ts';

/** Whether a line may end after a word. */
export const lineEnd = { never: 0, free: 1, atNeed: 2, inWord: 3, forced: 4 } as const;

/**
 * The words of a paragraph, one index per word, pictures and tabs included. Parallel arrays spare an object a word;
 * only the first `count` places of each are in use. Widths are in points.
 */
export interface Words {
  count: number;
  runs: Run[];
  /** Index into `runs`. */
  run: Int32Array;
  /** Range of the run's text. */
  start: Int32Array;
  end: Int32Array;
  width: Float64Array;
  /** Width of the space that follows, 0 for none. */
  space: Float64Array;
  /** A value of `lineEnd`. */
  ends: Uint8Array;
}

/** No words, with room for some. */
export function emptyWords(room: number, runs: Run[] = []): Words {
  return {
    count: 0,
    runs,
    run: new Int32Array(room),
    start: new Int32Array(room),
    end: new Int32Array(room),
    width: new Float64Array(room),
    space: new Float64Array(room),
    ends: new Uint8Array(room),
  };
}

/** Adds a word that nothing parts from the next. */
export function pushWord(words: Words, run: number, start: number, end: number, width: number): void {
  const at = words.count++;
  if (at === words.run.length) grow(words);
  words.run[at] = run;
  words.start[at] = start;
  words.end[at] = end;
  words.width[at] = width;
  words.space[at] = 0;
  words.ends[at] = lineEnd.never;
}

/** The same words, to be changed. */
export function copyWords(words: Words): Words {
  const copy = emptyWords(words.count, words.runs);
  copy.count = words.count;
  fill(copy, words, words.count);
  return copy;
}

function grow(words: Words): void {
  const larger = emptyWords(words.run.length * 2, words.runs);
  fill(larger, words, words.run.length);
  Object.assign(words, larger, { count: words.count });
}

function fill(to: Words, from: Words, count: number): void {
  to.run.set(from.run.subarray(0, count));
  to.start.set(from.start.subarray(0, count));
  to.end.set(from.end.subarray(0, count));
  to.width.set(from.width.subarray(0, count));
  to.space.set(from.space.subarray(0, count));
  to.ends.set(from.ends.subarray(0, count));
}
