import { tokenize } from '../analysis/tokenize.ts';
import type { SnippetPart } from '../types.ts';
import type { Mark, MarkFinder } from './mark-finder.ts';
import { markText } from './mark-text.ts';

/** Characters of a snippet, about, and of those before its first marked word. */
const snippetLength = 240;
const leadLength = 70;
/** So many passages of a long report are looked through, and so many read closely, for a better snippet. */
const mostPassages = 64;
const mostRead = 6;

interface Found {
  readonly value: number;
  readonly text: string;
  readonly marks: Mark[];
  readonly at: number;
}

/**
 * The passage of a report that answers a query best, cut at words, with its words marked; the beginning where
 * nothing can be marked.
 */
export function bestPassage(passages: Iterable<string>, finder: MarkFinder): readonly SnippetPart[] {
  let best: Found | undefined;
  let read = 0;
  for (const text of Iterator.from(passages).take(finder.wanted === 0 ? 1 : mostPassages)) {
    if (finder.wanted > 0 && finder.mayMark(text)) {
      const marks = finder.marks(text, tokenize(text));
      const { value, at } = densest(marks);
      if (!best || value > best.value) best = { value, text, marks, at };
      read += 1;
      if (value >= finder.wanted || read >= mostRead) break;
    }
    best ??= { value: 0, text, marks: [], at: 0 };
  }
  return best ? cut(best.text, best.marks, best.at) : [];
}

/** Where a window of the snippet's length has marks of the most clauses, and of how many. */
function densest(marks: Mark[]): { value: number; at: number } {
  marks.sort((a, b) => a.start - b.start);
  const inWindow = new Map<number, number>();
  let best = { value: 0, at: 0 };
  let first = 0;
  for (const mark of marks) {
    inWindow.set(mark.clause, (inWindow.get(mark.clause) ?? 0) + 1);
    while (mark.end - marks[first]!.start > snippetLength - leadLength && marks[first] !== mark) {
      const { clause } = marks[first]!;
      const left = inWindow.get(clause)! - 1;
      if (left === 0) inWindow.delete(clause);
      else inWindow.set(clause, left);
      first += 1;
    }
    if (inWindow.size > best.value) best = { value: inWindow.size, at: marks[first]!.start };
  }
  return best;
}

function cut(text: string, marks: readonly Mark[], at: number): SnippetPart[] {
  const start = startOf(text, at);
  const end = endOf(text, Math.max(start + snippetLength, at));
  const parts = markText(text, marks, start, end);
  if (start > 0 && parts.length > 0) parts.unshift({ text: '… ', marked: false });
  if (end < text.trimEnd().length) parts.push({ text: ' …', marked: false });
  return parts;
}

/** The beginning of a sentence or block shortly before, or else of a word. */
function startOf(text: string, at: number): number {
  const earliest = Math.max(0, at - leadLength);
  const before = text.slice(earliest, at);
  const sentence = [...before.matchAll(/(?:[.;!?…]\s+|\n)/g)].at(-1);
  if (sentence) return earliest + sentence.index + sentence[0].length;
  if (earliest === 0) return at - before.length;
  const space = before.search(/\s/);
  return space === -1 ? at : earliest + space + 1;
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.trimEnd().length;
  const space = text.slice(0, at + 1).search(/\s\S*$/);
  return space > at - snippetLength / 2 ? text.slice(0, space).trimEnd().length : at;
}
