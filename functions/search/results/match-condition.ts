import type { Condition, Phrase } from '../query/query.ts';
import type { Segment } from '../segment/open-segment.ts';
import { VarintReader } from '../segment/varints.ts';
import { findPhrase } from './find-phrase.ts';
import { isTyped, type PostingReader } from './posting-reader.ts';

// How a report meets a condition: flags, all 0 where it does not.
const met = 1;
/** In the form that was typed. */
export const asTyped = 2;
/** In title or number. */
export const inHead = 4;

/** What a condition is matched against. */
interface Match {
  readonly segment: Segment;
  readonly read: PostingReader;
  /** Whether to tell forms as typed from others in phrases. */
  readonly exact: boolean;
}

/** The grade of each report of a segment. */
export function matchCondition(condition: Condition, match: Match): Uint8Array {
  const grades = new Uint8Array(match.segment.size);
  addGrades(condition, match, grades);
  return grades;
}

/** Adds the flags of a condition to those that reports have by its alternatives. */
function addGrades(condition: Condition, match: Match, grades: Uint8Array): void {
  switch (condition.kind) {
    case 'phrase':
      if (condition.steps.length === 1) addWord(condition, match, grades);
      else addPhrase(condition, match, grades);
      return;
    case 'days': {
      const { days } = match.segment;
      for (let i = 0; i < grades.length; i++) {
        if (days[i]! >= condition.from && days[i]! <= condition.to) grades[i] = met;
      }
      return;
    }
    case 'any':
      for (const one of condition.of) addGrades(one, match, grades);
      return;
    case 'all': {
      const [first, ...others] = condition.of.map((one) => matchCondition(one, match));
      if (!first) return;
      for (const other of others) for (let i = 0; i < first.length; i++) first[i]! &= other[i]!;
      for (let i = 0; i < grades.length; i++) grades[i]! |= first[i]!;
    }
  }
}

function addWord({ steps, typed }: Phrase, { read }: Match, grades: Uint8Array): void {
  const step = steps[0]!;
  for (const { form, reports } of read.forms(step, 'allowed')) {
    const flags = typed && isTyped(step, form) ? met | asTyped : met;
    const reader = new VarintReader(reports);
    for (let number = -1; !reader.done; ) {
      const entry = reader.next();
      number += entry >>> 1;
      grades[number]! |= (entry & 1) === 1 ? flags | inHead : flags;
    }
  }
}

function addPhrase({ steps, typed }: Phrase, { segment, read, exact }: Match, grades: Uint8Array): void {
  // Those as typed first: they are a part of what is read for the others.
  if (exact && typed) markReports(findPhrase(steps, 'typed', read), segment, grades, met | asTyped);
  markReports(findPhrase(steps, 'allowed', read), segment, grades, met);
}

/** Sets a flag for the reports that positions belong to. */
export function markReports(
  positions: Uint32Array,
  segment: Segment,
  grades: Uint8Array,
  flag: number,
): void {
  const { starts, heads } = segment;
  let number = 0;
  for (const position of positions) {
    if (position < starts[number]!) number = reportAt(starts, position, 0);
    else if (position >= starts[number + 1]!) number = reportAt(starts, position, number + 1);
    grades[number]! |= position < heads[number]! ? flag | inHead : flag;
  }
}

/** The report a position belongs to, from report `from` on: near ones are found at once. */
function reportAt(starts: Uint32Array, position: number, from: number): number {
  const last = starts.length - 2;
  let low = from;
  let step = 1;
  while (low + step <= last && starts[low + step]! <= position) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step - 1, last);
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
