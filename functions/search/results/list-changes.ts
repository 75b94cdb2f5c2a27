import { inflateText } from '../segment/deflate-text.ts';
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
    .flatMap(({ segment, deleted }) =>
      Array.from(segment.changed.keys())
        .filter((number) => !deleted.has(number))
        .sort((a, b) => segment.changed[b]! - segment.changed[a]!)
        .slice(0, size)
        .map((number) => ({ segment, number, at: segment.changed[number]! })),
    )
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
