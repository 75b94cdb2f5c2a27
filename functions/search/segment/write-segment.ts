import { canonicalText } from '../analysis/canonical-text.ts';
import type { IndexChange, IndexedReport } from '../types.ts';
import { type ColumnEntry, collectColumns } from './collect-columns.ts';
import { collectPostings } from './collect-postings.ts';
import { createSegment, type SegmentSink } from './create-segment.ts';
import { cutPassages } from './cut-passages.ts';
import { deflateText } from './deflate-text.ts';
import { reportWords } from './report-words.ts';
import { type FacetValue, kindOf, noDay, passagesPerReport } from './schema.ts';

/** Writes a segment of the changes to a file that does not exist yet: one change a report. */
export function writeSegment(file: string, changes: readonly IndexChange[]): void {
  const sink = createSegment(file, changes.length);
  const columns = collectColumns();
  const postings = collectPostings();
  try {
    for (const change of changes) {
      if (change.kind === 'publish') {
        const { count, position: start } = columns;
        const { head, length } = reportWords(change.report, (folded, form, position, inHead) =>
          postings.add(folded, form, count, start + position, inHead),
        );
        addReport(sink, count, change.report);
        columns.add({ ...facetsOf(change.report), head, length });
      } else {
        const { id, version, title, key, withdrawnAt } = change.report;
        const about = deflateText(JSON.stringify({ key, withdrawnAt }));
        sink.report({ number: columns.count, id, version, title, about });
        columns.add({
          head: 0,
          length: 0,
          day: noDay,
          year: 0,
          changed: timeOf(withdrawnAt),
          kind: kindOf.withdrawn,
        });
      }
    }
    for (const { folded, form, reports, positions } of postings.sorted()) {
      sink.term(folded, form, reports, positions);
    }
    sink.finish(columns.columns());
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

function addReport(sink: SegmentSink, number: number, report: IndexedReport): void {
  const { id, version, title, text, ...about } = report;
  sink.report({ number, id, version, title, about: deflateText(JSON.stringify(about)) });
  for (const [i, passage] of cutPassages(text).entries()) {
    if (i < passagesPerReport) sink.passage(number * passagesPerReport + i, deflateText(passage));
  }
}

function facetsOf(report: IndexedReport): Omit<ColumnEntry, 'head' | 'length'> {
  const day = report.date === undefined ? Number.NaN : Date.parse(report.date.slice(0, 10));
  return {
    day: Number.isNaN(day) ? noDay : Math.floor(day / 86_400_000),
    year: Number.isNaN(day) ? 0 : new Date(day).getUTCFullYear(),
    changed: timeOf(report.publishedAt),
    kind: report.revision > 1 ? kindOf.corrected : kindOf.new,
    type: facetValue(report.type),
    issuer: facetValue(report.issuer),
  };
}

function facetValue(value: string | undefined): FacetValue | undefined {
  return value ? { key: canonicalText(value), value } : undefined;
}

function timeOf(iso: string): number {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? 0 : time;
}
