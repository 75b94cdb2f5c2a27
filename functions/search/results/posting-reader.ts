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

/** Reads postings for one search: each word once. */
export type PostingReader = (step: Pick<Step, 'folded' | 'prefix'>) => readonly FormPostings[];

/** A reader of a segment's postings that keeps what it read. */
export function postingReader(segment: Segment): PostingReader {
  const read = new Map<string, readonly FormPostings[]>();
  return ({ folded, prefix }) => {
    const key = prefix ? `${folded}*` : folded;
    let forms = read.get(key);
    if (!forms) {
      forms = segment.terms(folded, prefix).map(({ form, reports, positions }) => {
        let decoded: Uint32Array | undefined;
        return {
          form,
          reports: readVarints(reports),
          positions: () => (decoded ??= readPositions(positions)),
        };
      });
      read.set(key, forms);
    }
    return forms;
  };
}

function readPositions(bytes: Uint8Array): Uint32Array {
  const positions = readVarints(bytes);
  for (let i = 1; i < positions.length; i++) positions[i] = positions[i]! + positions[i - 1]!;
  return positions;
}
