import type { Faces } from './faces.ts';
import type { TextRun } from './runs.ts';
import { isInsideCharacter } from './split-words.ts';
import { copyWords, emptyWords, lineEnd, pushWord, type Words } from './words.ts';

/**
 * Makes every stretch between two possible line ends fit a measure: where one does not, ends kept for need are
 * opened, then ends inside words, and at last words are divided between characters.
 */
export function fitWords(words: Words, measure: number, faces: Faces): Words {
  if (!exceeds(words, measure)) return words;
  const copy = copyWords(words);
  openEnds(copy, measure, lineEnd.atNeed);
  openEnds(copy, measure, lineEnd.inWord);
  return exceeds(copy, measure) ? divideWords(copy, measure, faces) : copy;
}

function canEnd(end: number): boolean {
  return end === lineEnd.free || end === lineEnd.forced;
}

function exceeds(words: Words, measure: number): boolean {
  let width = 0;
  for (let i = 0; i < words.count; i++) {
    width += words.width[i]!;
    if (width > measure) return true;
    width = canEnd(words.ends[i]!) ? 0 : width + words.space[i]!;
  }
  return false;
}

/** Opens the ends of one kind inside every stretch that is too wide. */
function openEnds(words: Words, measure: number, kind: number): void {
  let from = 0;
  let width = 0;
  for (let i = 0; i < words.count; i++) {
    width += words.width[i]!;
    if (!canEnd(words.ends[i]!) && i + 1 < words.count) {
      width += words.space[i]!;
      continue;
    }
    if (width > measure) {
      for (let k = from; k < i; k++) if (words.ends[k] === kind) words.ends[k] = lineEnd.free;
    }
    from = i + 1;
    width = 0;
  }
}

/** Cuts what is still too wide into pieces that fit, at least one character each. */
function divideWords(words: Words, measure: number, faces: Faces): Words {
  const result = emptyWords(words.count * 2, words.runs);
  const push = (i: number, start: number, end: number, width: number, space: number, ends: number) => {
    pushWord(result, words.run[i]!, start, end, width);
    result.space[result.count - 1] = space;
    result.ends[result.count - 1] = ends;
  };
  let used = 0;
  for (let i = 0; i < words.count; i++) {
    const run = words.runs[words.run[i]!]!;
    if (used > 0 && used + words.width[i]! > measure) {
      result.ends[result.count - 1] = lineEnd.free;
      used = 0;
    }
    let start = words.start[i]!;
    const end = words.end[i]!;
    let width = words.width[i]!;
    while (run.kind === 'text' && width > measure && end - start > 1) {
      const cut = longestPrefix(run, start, end, measure, faces);
      if (cut >= end) break;
      push(i, start, cut, widthOf(run, start, cut, faces), 0, lineEnd.free);
      start = cut;
      width = widthOf(run, start, end, faces);
    }
    push(i, start, end, width, words.space[i]!, words.ends[i]!);
    used = canEnd(words.ends[i]!) ? 0 : used + width + words.space[i]!;
  }
  return result;
}

function longestPrefix(run: TextRun, start: number, end: number, measure: number, faces: Faces): number {
  let low = start + 1;
  let high = end;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(run, start, middle, faces) <= measure) low = middle;
    else high = middle - 1;
  }
  while (low > start + 1 && isInsideCharacter(run.text, low)) low--;
  while (low < end && isInsideCharacter(run.text, low)) low++;
  return low;
}

function widthOf(run: TextRun, start: number, end: number, faces: Faces): number {
  return (faces.partWidth(run.text.slice(start, end), run.face) * run.size) / 1000;
}
