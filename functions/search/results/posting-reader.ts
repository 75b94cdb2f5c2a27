import type { Step } from '../query/query.ts';
import type { Segment } from '../segment/open-segment.ts';

/** One form of a word in a segment: two sequences of varints. */
export interface FormPostings {
  readonly form: string;
  /** For each report its distance from the one before, doubled, plus 1 where title or number has the word. */
  readonly reports: Uint8Array;
  /** Among the positions of the segment, each as its distance from the one before. */
  readonly positions: () => Uint8Array;
}

/** Reads postings for one search: each word once, each phrase once. */
export interface PostingReader {
  /** Positions of the segment. */
  readonly positionCount: number;
  forms(step: Pick<Step, 'folded' | 'prefix'>): readonly FormPostings[];
  /** What `find` returned for the phrase before, or returns now. */
  phrase(steps: readonly Step[], exact: boolean, find: () => Uint32Array): Uint32Array;
}

/** A reader of a segment's postings that keeps what it read. */
export function postingReader(segment: Segment): PostingReader {
  const words = new Map<string, readonly FormPostings[]>();
  const phrases = new Map<string, Uint32Array>();

  return {
    positionCount: segment.starts.at(-1) ?? 0,
    forms({ folded, prefix }) {
      const key = prefix ? `${folded}*` : folded;
      const known = words.get(key) ?? segment.terms(folded, prefix).map((term) => lazily(segment, term));
      words.set(key, known);
      return known;
    },
    phrase(steps, exact, find) {
      const names = steps.map(
        ({ offset, form, folded, prefix }) => `${offset} ${exact ? form : folded}${prefix ? '*' : ''}`,
      );
      const key = `${exact} ${names.join(' ')}`;
      const known = phrases.get(key) ?? find();
      phrases.set(key, known);
      return known;
    },
  };
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
