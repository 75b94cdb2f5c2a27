import type { SnippetPart } from '../types.ts';
import type { Mark } from './mark-finder.ts';

/** Cuts the stretch of a text from `start` to `end` into marked and unmarked parts; joined they are that stretch. */
export function markText(
  text: string,
  marks: readonly Pick<Mark, 'start' | 'end'>[],
  start = 0,
  end = text.length,
): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = start;
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
  for (const mark of inside.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.end <= at) continue;
    const from = Math.max(mark.start, at);
    if (from > at) parts.push({ text: text.slice(at, from), marked: false });
    const last = parts.at(-1);
    if (last?.marked && from === at)
      parts[parts.length - 1] = { text: last.text + text.slice(from, mark.end), marked: true };
    else parts.push({ text: text.slice(from, mark.end), marked: true });
    at = mark.end;
  }
  if (at < end) parts.push({ text: text.slice(at, end), marked: false });
  return parts;
}
