import type { Condition, Phrase } from '../query/query.ts';
import type { Segment } from '../segment/open-segment.ts';
import { VarintReader } from '../segment/varints.ts';
import { findPhrase, isTyped } from './find-phrase.ts';
import type { PostingReader } from './posting-reader.ts';

// How a report meets a condition: flags, all 0 where it does not.
const met = 1;
/** In the form that was typed. */
export const asTyped = 2;
/** In title or number. */
export const inHead = 4;

/** The grade of each report of a segment. */
export function matchCondition(
  condition: Condition,
  segment: Segment,
  read: PostingReader,
  exact: boolean,
): Uint8Array {
  switch (condition.kind) {
    case 'phrase':
      return condition.steps.length === 1
        ? matchWord(condition, segment, read)
        : matchPhrase(condition, segment, read, exact);
    case 'days': {
      const grades = new Uint8Array(segment.size);
      for (let i = 0; i < grades.length; i++) {
        const day = segment.days[i]!;
        if (day >= condition.from && day <= condition.to) grades[i] = met;
      }
      return grades;
    }
    case 'all':
      return combine(condition.of, segment, read, exact, and);
    case 'any':
      return combine(condition.of, segment, read, exact, or);
  }
}

const and = (a: number, b: number) => a & b;
const or = (a: number, b: number) => a | b;

function combine(
  conditions: readonly Condition[],
  segment: Segment,
  read: PostingReader,
  exact: boolean,
  join: (a: number, b: number) => number,
): Uint8Array {
  const [first, ...others] = conditions.map((condition) => matchCondition(condition, segment, read, exact));
  const grades = first ?? new Uint8Array(segment.size);
  for (const other of others) {
    for (let i = 0; i < grades.length; i++) grades[i] = join(grades[i]!, other[i]!);
  }
  return grades;
}

function matchWord({ steps, typed }: Phrase, segment: Segment, read: PostingReader): Uint8Array {
  const grades = new Uint8Array(segment.size);
  const step = steps[0]!;
  for (const { form, reports } of read.forms(step)) {
    const isExact = typed && isTyped(step, form);
    const flags = isExact ? met | asTyped : met;
    const reader = new VarintReader(reports);
    for (let number = -1; !reader.done; ) {
      const entry = reader.next();
      number += entry >>> 1;
      grades[number]! |= (entry & 1) === 1 ? flags | inHead : flags;
    }
  }
  return grades;
}

function matchPhrase(phrase: Phrase, segment: Segment, read: PostingReader, exact: boolean): Uint8Array {
  const grades = new Uint8Array(segment.size);
  markReports(findPhrase(phrase.steps, false, read), segment, grades, met);
  if (exact && phrase.typed) markReports(findPhrase(phrase.steps, true, read), segment, grades, asTyped);
  return grades;
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

/** The report a position belongs to, from report `low` on. */
function reportAt(starts: Uint32Array, position: number, low: number): number {
  let [from, to] = [low, starts.length - 2];
  while (from < to) {
    const middle = (from + to + 1) >>> 1;
    if (starts[middle]! <= position) from = middle;
    else to = middle - 1;
  }
  return from;
}
