import type { Step } from '../query/query.ts';
import { VarintReader } from '../segment/varints.ts';
import type { FormPostings, PostingReader } from './posting-reader.ts';

/** One bit a position, all 0 between calls. Kept, since a large one costs more to make than to use. */
let bits = new Uint32Array();

/**
 * Positions at which the words of a phrase stand one after the other, in no order. With `exact` each has the form
 * that was typed.
 */
export function findPhrase(steps: readonly Step[], exact: boolean, read: PostingReader): Uint32Array {
  return read.phrase(steps, exact, () => {
    const words = steps.map((step) => ({ offset: step.offset, forms: formsOf(step, exact, read) }));
    const [rarest, ...others] = words.sort((a, b) => weight(a.forms) - weight(b.forms));
    if (!rarest) return new Uint32Array();
    let starts = startsOf(rarest.forms, rarest.offset);
    for (const { forms, offset } of others) {
      if (starts.length > 0) starts = keepFollowed(starts, forms, offset, read.positionCount);
    }
    return starts;
  });
}

/** Bytes of the report lists of a phrase's words: how much there is to read of their positions, about. */
export function phraseWeight(steps: readonly Step[], exact: boolean, read: PostingReader): number {
  return steps.reduce((sum, step) => sum + weight(formsOf(step, exact, read)), 0);
}

/** Whether a form is the one that was typed. */
export function isTyped(step: Step, form: string): boolean {
  return step.prefix ? form.startsWith(step.form) : form === step.form;
}

function formsOf(step: Step, exact: boolean, read: PostingReader): readonly FormPostings[] {
  const forms = read.forms(step);
  if (exact) return forms.filter(({ form }) => isTyped(step, form));
  return step.strict ? forms.filter(({ form }) => form === step.form || form === step.folded) : forms;
}

function weight(forms: readonly FormPostings[]): number {
  return forms.reduce((sum, form) => sum + form.reports.length, 0);
}

function startsOf(forms: readonly FormPostings[], offset: number): Uint32Array {
  const lists = forms.map((form) => form.positions());
  const starts = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let count = 0;
  for (const list of lists) {
    const reader = new VarintReader(list);
    for (let position = 0; !reader.done; ) {
      position += reader.next();
      if (position >= offset) starts[count++] = position - offset;
    }
  }
  return starts.subarray(0, count);
}

/** Of the starts, in their place, those at which one of the forms stands `offset` further on. */
function keepFollowed(
  starts: Uint32Array,
  forms: readonly FormPostings[],
  offset: number,
  positionCount: number,
): Uint32Array {
  const size = (positionCount >>> 5) + 1;
  if (bits.length < size) bits = new Uint32Array(size);
  for (const form of forms) {
    const reader = new VarintReader(form.positions());
    for (let position = 0; !reader.done; ) {
      position += reader.next();
      bits[position >>> 5]! |= 1 << (position & 31);
    }
  }
  let count = 0;
  for (const start of starts) {
    const position = start + offset;
    if ((bits[position >>> 5]! & (1 << (position & 31))) !== 0) starts[count++] = start;
  }
  bits.fill(0, 0, size);
  return starts.subarray(0, count);
}
