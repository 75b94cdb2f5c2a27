import { collectColumns } from './collect-columns.ts';
import { compareTerms } from './compare-terms.ts';
import { createSegment, type SegmentSink } from './create-segment.ts';
import type { Segment, Term } from './open-segment.ts';
import { passagesPerReport } from './schema.ts';
import { VarintReader, VarintWriter } from './varints.ts';

/** A segment to merge, without the reports that were withdrawn from it or superseded. */
export interface MergeInput {
  readonly segment: Segment;
  readonly deleted: ReadonlySet<number>;
}

/** The new numbers of an input's reports; -1 where one is gone. */
export type Renumbering = Int32Array;

interface Moved {
  readonly segment: Segment;
  readonly numbers: Renumbering;
  /** What to add to the positions of each report. */
  readonly shifts: Float64Array;
}

/** Writes the reports of several segments as one, to a file that does not exist yet. */
export function mergeSegments(file: string, inputs: readonly MergeInput[]): readonly Renumbering[] {
  const sink = createSegment(
    file,
    inputs.reduce((sum, { segment }) => sum + segment.size, 0),
  );
  try {
    const columns = collectColumns();
    const moved = inputs.map((input) => moveReports(input, columns, sink));
    mergeTerms(moved, sink);
    sink.finish(columns.columns());
    return moved.map(({ numbers }) => numbers);
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

function moveReports(
  { segment, deleted }: MergeInput,
  columns: ReturnType<typeof collectColumns>,
  sink: SegmentSink,
): Moved {
  const numbers = new Int32Array(segment.size).fill(-1);
  const shifts = new Float64Array(segment.size);
  for (let old = 0; old < segment.size; old++) {
    if (deleted.has(old)) continue;
    const number = columns.count;
    const start = segment.starts[old]!;
    numbers[old] = number;
    shifts[old] = columns.position - start;
    sink.report({ ...segment.report(old), number });
    for (const { place, text } of segment.rawPassages(old)) {
      sink.passage((number - old) * passagesPerReport + place, text);
    }
    columns.add({
      length: segment.starts[old + 1]! - start,
      head: segment.heads[old]! - start,
      day: segment.days[old]!,
      year: segment.years[old]!,
      changed: segment.changed[old]!,
      kind: segment.kinds[old]!,
      type: segment.typeValues[segment.types[old]! - 1],
      issuer: segment.issuerValues[segment.issuers[old]! - 1],
    });
  }
  return { segment, numbers, shifts };
}

function mergeTerms(inputs: readonly Moved[], sink: SegmentSink): void {
  const cursors = inputs.map((input) => ({ input, terms: input.segment.allTerms()[Symbol.iterator]() }));
  let heads = cursors.flatMap((cursor) => advance(cursor));
  while (heads.length > 0) {
    const first = heads.reduce((least, head) => (compare(head.term, least.term) < 0 ? head : least)).term;
    const same = heads.filter((head) => compare(head.term, first) === 0);
    const reports = new VarintWriter();
    const positions = new VarintWriter();
    let last = { report: -1, position: 0 };
    for (const { term, cursor } of same) last = movePostings(term, cursor.input, last, reports, positions);
    if (last.report >= 0) sink.term(first.folded, first.form, reports.bytes(), positions.bytes());
    heads = heads.flatMap((head) => (same.includes(head) ? advance(head.cursor) : [head]));
  }
}

interface Cursor {
  readonly input: Moved;
  readonly terms: Iterator<Term>;
}

function advance(cursor: Cursor): { readonly cursor: Cursor; readonly term: Term }[] {
  const next = cursor.terms.next();
  return next.done ? [] : [{ cursor, term: next.value }];
}

function compare(a: Term, b: Term): number {
  return compareTerms(a.folded, b.folded) || compareTerms(a.form, b.form);
}

function movePostings(
  term: Term,
  { segment, numbers, shifts }: Moved,
  last: { readonly report: number; readonly position: number },
  reports: VarintWriter,
  positions: VarintWriter,
): { report: number; position: number } {
  let { report, position } = last;
  let old = -1;
  const oldPositions = new VarintReader(term.positions);
  let oldPosition = oldPositions.next();
  let left = true;
  for (const entries = new VarintReader(term.reports); !entries.done; ) {
    const entry = entries.next();
    old += entry >>> 1;
    const number = numbers[old]!;
    if (number >= 0) {
      reports.append((number - report) * 2 + (entry & 1));
      report = number;
    }
    const end = segment.starts[old + 1]!;
    while (left && oldPosition < end) {
      if (number >= 0) {
        const moved = oldPosition + shifts[old]!;
        positions.append(moved - position);
        position = moved;
      }
      left = !oldPositions.done;
      if (left) oldPosition += oldPositions.next();
    }
  }
  return { report, position };
}
