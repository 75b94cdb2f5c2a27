import type { Step } from '../query/query.ts';
import type { Segment } from '../segment/open-segment.ts';
import { VarintReader } from '../segment/varints.ts';
import { recycleBitmaps, takeBitmap } from './bitmaps.ts';

/** One form of a word in a segment: two sequences of varints. */
export interface FormPostings {
  readonly form: string;
  /** For each report its distance from the one before, doubled, plus 1 where title or number has the word. */
  readonly reports: Uint8Array;
  /** Among the positions of the segment, each as its distance from the one before. */
  readonly positions: () => Uint8Array;
}

/** Which forms of a word count: all with its letters, those its step allows, or the typed one alone. */
export type Exactness = 'allowed' | 'typed';

/** Reads the postings of a segment for one search: everything once. */
export interface PostingReader {
  forms(step: Step, exactness: Exactness): readonly FormPostings[];
  /** A bit for each position of the segment at which the word stands. */
  positionBits(step: Step, exactness: Exactness): Uint32Array;
}

/** Whether a form is the one that was typed. */
export function isTyped(step: Step, form: string): boolean {
  return step.prefix ? form.startsWith(step.form) : form === step.form;
}

/** A reader for one search. The one before, of whatever segment, can't be used any more. */
export function postingReader(segment: Segment): PostingReader {
  recycleBitmaps();
  const words = new Map<string, readonly FormPostings[]>();
  const bits = new Map<string, Uint32Array>();

  function readForms({ folded, form, prefix, strict }: Step): readonly FormPostings[] {
    const terms =
      strict && !prefix
        ? [...new Set([form, folded])].flatMap((one) => segment.term(folded, one) ?? [])
        : segment.terms(folded, prefix);
    return terms.map((term) => lazily(segment, term));
  }

  function forms(step: Step, exactness: Exactness): readonly FormPostings[] {
    const key = `${step.folded}${step.prefix ? '*' : ''}${step.strict ? ` ${step.form}` : ''}`;
    const all = words.get(key) ?? readForms(step);
    words.set(key, all);
    return exactness === 'typed' ? all.filter(({ form }) => isTyped(step, form)) : all;
  }

  function positionBits(step: Step, exactness: Exactness): Uint32Array {
    const keyOf = (kind: Exactness) => `${kind} ${step.strict} ${step.prefix} ${step.form}`;
    const known = bits.get(keyOf(exactness));
    if (known) return known;
    const made = takeBitmap(segment.starts.at(-1) ?? 0);
    const typed = bits.get(keyOf('typed'));
    if (typed) made.set(typed);
    for (const form of forms(step, exactness)) {
      if (!typed || !isTyped(step, form.form)) setPositions(made, form.positions());
    }
    bits.set(keyOf(exactness), made);
    return made;
  }

  return { forms, positionBits };
}

function lazily(segment: Segment, term: ReturnType<Segment['terms']>[number]): FormPostings {
  let positions: Uint8Array | undefined;
  return {
    form: term.form,
    reports: term.reports,
    positions() {
      positions ??= segment.positions(term);
      return positions;
    },
  };
}

function setPositions(bits: Uint32Array, positions: Uint8Array): void {
  const reader = new VarintReader(positions);
  for (let position = 0; !reader.done; ) {
    position += reader.next();
    bits[position >>> 5]! |= 1 << (position & 31);
  }
}
