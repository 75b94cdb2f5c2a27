import { compareTerms } from './compare-terms.ts';
import { VarintWriter } from './varints.ts';

interface Postings {
  readonly reports: VarintWriter;
  readonly positions: VarintWriter;
  lastReport: number;
  lastPosition: number;
}

/** Postings in the making, of every word of a segment. */
export interface PostingCollector {
  /** Notes an occurrence. Reports come in order; in each, the positions of a word do, those of the head first. */
  add(folded: string, form: string, report: number, position: number, inHead: boolean): void;
  /** The finished postings in the order of the table. */
  sorted(): Iterable<{ folded: string; form: string; reports: Uint8Array; positions: Uint8Array }>;
}

/** Collects postings: a report is twice its distance from the one before, plus 1 where title or number has the word. */
export function collectPostings(): PostingCollector {
  const words = new Map<string, Map<string, Postings>>();
  return {
    add(folded, form, report, position, inHead) {
      const forms = words.get(folded) ?? new Map<string, Postings>();
      if (forms.size === 0) words.set(folded, forms);
      let postings = forms.get(form);
      if (!postings) {
        postings = {
          reports: new VarintWriter(),
          positions: new VarintWriter(),
          lastReport: -1,
          lastPosition: 0,
        };
        forms.set(form, postings);
      }
      if (postings.lastReport !== report) {
        postings.reports.append((report - postings.lastReport) * 2 + (inHead ? 1 : 0));
        postings.lastReport = report;
      }
      postings.positions.append(position - postings.lastPosition);
      postings.lastPosition = position;
    },
    *sorted() {
      for (const [folded, forms] of [...words].sort(([a], [b]) => compareTerms(a, b))) {
        for (const [form, { reports, positions }] of [...forms].sort(([a], [b]) => compareTerms(a, b))) {
          yield { folded, form, reports: reports.bytes(), positions: positions.bytes() };
        }
      }
    },
  };
}
