import type { Step } from '../query/query.ts';
import { VarintReader } from '../segment/varints.ts';
import type { Exactness, PostingReader } from './posting-reader.ts';

/** Positions at which the words of a phrase stand one after the other, in no order. */
export function findPhrase(steps: readonly Step[], exactness: Exactness, read: PostingReader): Uint32Array {
  const weights = new Map(steps.map((step) => [step, stepWeight(step, exactness, read)]));
  const [rarest, ...others] = steps.toSorted((a, b) => weights.get(a)! - weights.get(b)!);
  if (!rarest || weights.get(rarest) === 0) return new Uint32Array();
  let starts = startsOf(rarest, exactness, read);
  for (const step of others) {
    if (starts.length === 0) break;
    starts = keepFollowed(starts, step.offset, read.positionBits(step, exactness));
  }
  return starts;
}

/** Bytes of the report lists of a word: how much there is to read of its positions, about. */
function stepWeight(step: Step, exactness: Exactness, read: PostingReader): number {
  return read.forms(step, exactness).reduce((sum, form) => sum + form.reports.length, 0);
}

function startsOf(step: Step, exactness: Exactness, read: PostingReader): Uint32Array {
  const lists = read.forms(step, exactness).map((form) => form.positions());
  const starts = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let count = 0;
  for (const list of lists) {
    const reader = new VarintReader(list);
    for (let position = 0; !reader.done; ) {
      position += reader.next();
      if (position >= step.offset) starts[count++] = position - step.offset;
    }
  }
  return starts.subarray(0, count);
}

/** Of the starts, in their place, those at which a bit is set `offset` further on. */
function keepFollowed(starts: Uint32Array, offset: number, bits: Uint32Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    const position = start + offset;
    if ((bits[position >>> 5]! & (1 << (position & 31))) !== 0) starts[count++] = start;
  }
  return starts.subarray(0, count);
}
