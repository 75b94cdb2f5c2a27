import type { Step } from '../query/query.ts';
import type { FormPostings, PostingReader } from './posting-reader.ts';

/**
 * Positions at which the words of a phrase stand one after the other, in order. With `exact` each has the form
 * that was typed.
 */
export function findPhrase(steps: readonly Step[], exact: boolean, read: PostingReader): Uint32Array {
  return read.phrase(steps, exact, () => intersect(steps, exact, read));
}

function intersect(steps: readonly Step[], exact: boolean, read: PostingReader): Uint32Array {
  const lists = steps.map((step) => ({ step, forms: formsOf(step, exact, read) }));
  lists.sort((a, b) => weight(a.forms) - weight(b.forms));
  const [rarest, ...others] = lists;
  if (!rarest) return new Uint32Array();
  let starts = merge(rarest.forms, rarest.step.offset);
  for (const { step, forms } of others) {
    if (starts.length === 0) break;
    starts = keepFollowed(starts, forms, step.offset);
  }
  return starts;
}

function formsOf(step: Step, exact: boolean, read: PostingReader): readonly FormPostings[] {
  const forms = read.forms(step);
  if (!exact) return forms;
  return forms.filter(({ form }) => (step.prefix ? form.startsWith(step.form) : form === step.form));
}

function weight(forms: readonly FormPostings[]): number {
  return forms.reduce((sum, form) => sum + form.reports.length, 0);
}

function merge(forms: readonly FormPostings[], offset: number): Uint32Array {
  const lists = forms.map((form) => form.positions());
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let count = 0;
  for (const list of lists) {
    for (const position of list) if (position >= offset) all[count++] = position - offset;
  }
  const starts = all.subarray(0, count);
  return lists.length > 1 ? starts.sort() : starts;
}

/** Of sorted starts those at which, `offset` further on, one of the forms stands. */
function keepFollowed(starts: Uint32Array, forms: readonly FormPostings[], offset: number): Uint32Array {
  const followed = new Uint8Array(starts.length);
  for (const form of forms) {
    const positions = form.positions();
    let from = 0;
    for (let i = 0; i < starts.length && from < positions.length; i++) {
      const wanted = starts[i]! + offset;
      from = gallop(positions, wanted, from);
      if (positions[from] === wanted) followed[i] = 1;
    }
  }
  let count = 0;
  for (let i = 0; i < starts.length; i++) if (followed[i] === 1) starts[count++] = starts[i]!;
  return starts.subarray(0, count);
}

/** Place of the first number from `from` on that is `wanted` or more: near ones are found at once. */
function gallop(sorted: Uint32Array, wanted: number, from: number): number {
  if (from >= sorted.length || sorted[from]! >= wanted) return from;
  let step = 1;
  let low = from;
  while (low + step < sorted.length && sorted[low + step]! < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, sorted.length);
  low += 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
