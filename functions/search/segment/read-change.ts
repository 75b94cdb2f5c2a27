import type { IndexChange, IndexedReport } from '../types.ts';
import { inflateText } from './deflate-text.ts';
import type { Segment } from './open-segment.ts';
import { kindOf } from './schema.ts';

/** The change that a report of a segment was made from. */
export function readChange(segment: Segment, number: number): IndexChange {
  const { id, version, title, about } = segment.report(number);
  const metadata = JSON.parse(inflateText(about));
  if (segment.kinds[number] === kindOf.withdrawn) {
    return { kind: 'withdraw', report: { id, version, title, ...metadata } };
  }
  const text = [...segment.passages(number)].join('');
  const report = { id, version, title, ...metadata, text } as IndexedReport;
  return { kind: 'publish', report };
}
