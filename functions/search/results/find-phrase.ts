import type { Step } from '../query/query.ts';
import type { FormPostings, PostingReader } from './posting-reader.ts';

/**
 * Positions at which the words of a phrase stand one after the other, in order. With `exact` each has the form
 * that was typed.
 */
export function findPhrase(steps: readonly Step[], exact: boolean, read: PostingReader): Uint32Array {
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
  const forms = read(step);
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
    let i = 0;
    let j = 0;
    while (i < starts.length && j < positions.length) {
      const wanted = starts[i]! + offset;
      const found = positions[j]!;
      if (found === wanted) followed[i] = 1;
      if (found <= wanted) j += 1;
      if (found >= wanted) i += 1;
    }
  }
  return starts.filter((_, i) => followed[i] === 1);
}
