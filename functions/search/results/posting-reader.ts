import type { Step } from '../query/query.ts';
import type { Segment } from '../segment/open-segment.ts';
import { readVarints } from '../segment/varints.ts';

/** One form of a word in a segment. */
export interface FormPostings {
  readonly form: string;
  /** For each report its distance from the one before, doubled, plus 1 where title or number has the word. */
  readonly reports: Uint32Array;
  /** Among the positions of the segment, in order. */
  readonly positions: () => Uint32Array;
}

/** Reads postings for one search: each word once, each phrase once. */
export interface PostingReader {
  forms(step: Pick<Step, 'folded' | 'prefix'>): readonly FormPostings[];
  /** What `find` returned for the phrase before, or returns now. */
  phrase(steps: readonly Step[], exact: boolean, find: () => Uint32Array): Uint32Array;
}

/** A reader of a segment's postings that keeps what it read. */
export function postingReader(segment: Segment): PostingReader {
  const read = new Map<string, readonly FormPostings[]>();
  const phrases = new Map<string, Uint32Array>();

  function forms({ folded, prefix }: Pick<Step, 'folded' | 'prefix'>): readonly FormPostings[] {
    const key = prefix ? `${folded}*` : folded;
    let known = read.get(key);
    if (!known) {
      known = segment.terms(folded, prefix).map((term) => {
        let decoded: Uint32Array | undefined;
        return {
          form: term.form,
          reports: readVarints(term.reports),
          positions: () => {
            decoded ??= readPositions(segment.positions(term));
            return decoded;
          },
        };
      });
      read.set(key, known);
    }
    return known;
  }

  function phrase(steps: readonly Step[], exact: boolean, find: () => Uint32Array): Uint32Array {
    const words = steps.map(
      (step) => `${step.offset} ${exact ? step.form : step.folded}${step.prefix ? '*' : ''}`,
    );
    const key = `${exact} ${words.join(' ')}`;
    const known = phrases.get(key) ?? find();
    phrases.set(key, known);
    return known;
  }

  return { forms, phrase };
}

function readPositions(bytes: Uint8Array): Uint32Array {
  const positions = readVarints(bytes);
  for (let i = 1; i < positions.length; i++) positions[i] = positions[i]! + positions[i - 1]!;
  return positions;
}
