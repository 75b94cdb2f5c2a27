import type { Faces } from './faces.ts';
import { staysTogether } from './no-break.ts';
import type { Run, TextRun } from './runs.ts';
import { emptyWords, lineEnd, pushWord, type Words } from './words.ts';

/** A word longer than this is offered for division after `/`, `-` and the like, and divided blindly at twice this. */
const longWord = 24;
const blindLength = 96;

/** One paragraph is set at a time: the next one takes the same room, unless the last was very long. */
let room = emptyWords(1024);
const keptRoom = 1 << 16;

/** Splits the runs of a paragraph at spaces and measures the words. What it returns holds until the next call. */
export function splitWords(runs: readonly Run[], faces: Faces): Words {
  if (room.run.length > keptRoom) room = emptyWords(1024);
  const words = room;
  words.count = 0;
  words.runs = [];
  for (const run of runs) {
    if (run.kind === 'text') splitRun(run, words, faces);
    else if (run.kind === 'break') endLine(words);
    else {
      const open = words.count - 1;
      if (run.kind === 'tab' && open >= 0 && words.ends[open] !== lineEnd.forced)
        words.ends[open] = lineEnd.free;
      pushWord(words, words.runs.push(run) - 1, 0, 0, run.kind === 'image' ? run.width : 0);
      if (run.kind === 'tab') words.ends[words.count - 1] = lineEnd.never;
    }
  }
  return words;
}

function splitRun(run: TextRun, words: Words, faces: Faces): void {
  const index = words.runs.push(run) - 1;
  const { text } = run;
  const widths = faces.widthsOf(run.face);
  let left = lastWord(words);
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === 0x20) {
      addSpace(words, run, faces);
      at++;
      continue;
    }
    let end = text.indexOf(' ', at);
    if (end < 0) end = text.length;
    const word = text.slice(at, end);
    joinPrevious(words, left, word);
    const width = end - at > longWord ? undefined : widths.get(word);
    if (width !== undefined && width >= 0) pushWord(words, index, at, end, (width * run.size) / 1000);
    else if (end - at > longWord) pushLong(words, index, at, end, faces);
    else measureWord(words, index, at, end, faces);
    left = word;
    at = end;
  }
}

function lastWord(words: Words): string {
  const last = words.count - 1;
  const run = last >= 0 ? words.runs[words.run[last]!] : undefined;
  return run?.kind === 'text' ? run.text.slice(words.start[last], words.end[last]) : '';
}

/** Decides whether the line may end between two words. */
function joinPrevious(words: Words, left: string, right: string): void {
  const last = words.count - 1;
  if (last < 0 || words.ends[last] === lineEnd.forced) return;
  if (words.space[last] === 0) {
    if (words.ends[last] !== lineEnd.free) words.ends[last] = lineEnd.never;
  } else if (left !== '' && staysTogether(left, right)) words.ends[last] = lineEnd.atNeed;
}

function addSpace(words: Words, run: TextRun, faces: Faces): void {
  const last = words.count - 1;
  if (last < 0 || words.space[last] !== 0 || words.ends[last] === lineEnd.forced) return;
  const previous = words.runs[words.run[last]!]!;
  if (previous.kind === 'tab') return;
  const owner = previous.kind === 'text' ? previous : run;
  words.space[last] = (faces.spaceWidth(owner.face) * owner.size) / 1000;
  words.ends[last] = lineEnd.free;
}

function measureWord(words: Words, index: number, start: number, end: number, faces: Faces): void {
  const run = words.runs[index] as TextRun;
  const text = run.text.slice(start, end);
  const width = faces.width(text, run.face);
  if (width >= 0) {
    pushWord(words, index, start, end, (width * run.size) / 1000);
    return;
  }
  let at = start;
  for (const part of faces.parts(text, run.face)) {
    if (at > start) words.ends[words.count - 1] = lineEnd.never;
    const fallback = fallbackRun(run, part.face, part.missing === true);
    const partIndex = fallback === run ? index : words.runs.push(fallback) - 1;
    const length = part.text.length;
    pushWord(words, partIndex, at, at + length, (faces.partWidth(part.text, part.face) * run.size) / 1000);
    at += length;
  }
}

function fallbackRun(run: TextRun, face: TextRun['face'], missing: boolean): TextRun {
  if (face === run.face && !missing) return run;
  const key = missing ? `${face}!` : face;
  const known = run.fallbacks.get(key);
  if (known) return known;
  const fallback: TextRun = { ...run, face, missing };
  run.fallbacks.set(key, fallback);
  return fallback;
}

/** Offers ends inside an address or another long word, best after its punctuation. */
function pushLong(words: Words, index: number, start: number, end: number, faces: Faces): void {
  const { text } = words.runs[index] as TextRun;
  let from = start;
  for (let at = start + 1; at < end; at++) {
    const blind = at - from >= blindLength && !isInsideCharacter(text, at);
    if (!blind && !(at - from >= 4 && end - at >= 2 && isJoint(text, at - 1))) continue;
    measureWord(words, index, from, at, faces);
    words.ends[words.count - 1] = lineEnd.inWord;
    from = at;
  }
  measureWord(words, index, from, end, faces);
}

/** `/`, `-`, `_`, `?`, `&` and `=`; of several slashes the last. */
function isJoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2f) return text.charCodeAt(at + 1) !== 0x2f;
  return code === 0x2d || code === 0x5f || code === 0x3f || code === 0x26 || code === 0x3d;
}

/** Whether a cut at `at` would part a surrogate pair or a letter from its combining mark. */
export function isInsideCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0xdc00 && code <= 0xdfff) || (code >= 0x300 && code <= 0x36f);
}

function endLine(words: Words): void {
  const last = words.count - 1;
  // An empty line stays one: a word without ink holds it open.
  if (last < 0 || words.ends[last] === lineEnd.forced)
    pushWord(words, words.runs.push({ kind: 'break' }) - 1, 0, 0, 0);
  words.ends[words.count - 1] = lineEnd.forced;
}
