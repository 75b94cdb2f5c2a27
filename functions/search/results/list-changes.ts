import { inflateText } from '../segment/deflate-text.ts';
import type { Segment } from '../segment/open-segment.ts';
import { kindOf } from '../segment/schema.ts';
import type { Change } from '../types.ts';
import type { SearchSegment } from './search-segment.ts';

const kinds = Object.fromEntries(Object.entries(kindOf).map(([name, value]) => [value, name])) as Record<
  number,
  Change['kind']
>;

/** The last change of each report, the newest first. */
export function listChanges(segments: readonly SearchSegment[], size: number): readonly Change[] {
  return segments
    .flatMap((one) => latest(one, size))
    .sort((a, b) => b.at - a.at)
    .slice(0, size)
    .map(({ segment, number, at }) => {
      const { id, title, about } = segment.report(number);
      const metadata = JSON.parse(inflateText(about)) as Pick<Change, 'number' | 'issuer' | 'summary'>;
      return {
        id,
        kind: kinds[segment.kinds[number]!]!,
        title,
        ...(metadata.number !== undefined && { number: metadata.number }),
        ...(metadata.issuer !== undefined && { issuer: metadata.issuer }),
        ...(metadata.summary !== undefined && { summary: metadata.summary }),
        at: new Date(at).toISOString(),
      };
    });
}

/** The latest changes of a segment, in no order. */
function latest({ segment, deleted }: SearchSegment, size: number) {
  const times = segment.changed.slice().sort();
  const oldest = times[Math.max(0, times.length - size - deleted.size)] ?? 0;
  const changes: { readonly segment: Segment; readonly number: number; readonly at: number }[] = [];
  for (let number = 0; number < segment.size; number++) {
    const at = segment.changed[number]!;
    if (at >= oldest && !deleted.has(number)) changes.push({ segment, number, at });
  }
  return changes;
}
