import { canonicalText } from '../analysis/canonical-text.ts';
import type { Segment } from '../segment/open-segment.ts';
import type { FacetValue } from '../segment/schema.ts';
import type { FacetCount, SearchRequest, SearchResult } from '../types.ts';

/** Values of a facet beyond these are not listed. */
const mostValues = 200;
const yearLimit = 10_000;
const collator = new Intl.Collator('vi');

interface Count {
  readonly value: string;
  count: number;
}

/** Counts results by type, issuer and year. */
export interface FacetCounter {
  /** Counts the reports with a score, and takes the score of those away that the chosen facets exclude. */
  count(segment: Segment, scores: Uint16Array): void;
  facets(): SearchResult['facets'];
}

/** Begins to count; each facet is counted as if it were not chosen itself. */
export function facetCounter({ type, issuer, year }: SearchRequest): FacetCounter {
  const typeKey = type ? canonicalText(type) : undefined;
  const issuerKey = issuer ? canonicalText(issuer) : undefined;
  const chosenYear = year ? Number(year) : undefined;
  const typeCounts = new Map<string, Count>();
  const issuerCounts = new Map<string, Count>();
  const yearCounts = new Uint32Array(yearLimit);

  return {
    count(segment, scores) {
      const inTypes = new Uint32Array(segment.typeValues.length + 1);
      const inIssuers = new Uint32Array(segment.issuerValues.length + 1);
      const chosenType = placeOf(segment.typeValues, typeKey);
      const chosenIssuer = placeOf(segment.issuerValues, issuerKey);
      const { types, issuers, years } = segment;
      for (let i = 0; i < scores.length; i++) {
        if (scores[i] === 0) continue;
        const isType = chosenType === undefined || types[i] === chosenType;
        const isIssuer = chosenIssuer === undefined || issuers[i] === chosenIssuer;
        const isYear = chosenYear === undefined || years[i] === chosenYear;
        if (isIssuer && isYear) inTypes[types[i]!]! += 1;
        if (isType && isYear) inIssuers[issuers[i]!]! += 1;
        if (isType && isIssuer) yearCounts[years[i]!]! += 1;
        if (!isType || !isIssuer || !isYear) scores[i] = 0;
      }
      addCounts(typeCounts, segment.typeValues, inTypes);
      addCounts(issuerCounts, segment.issuerValues, inIssuers);
    },
    facets: () => ({
      type: listOf(typeCounts.values()),
      issuer: listOf(issuerCounts.values()),
      year: listOfYears(yearCounts),
    }),
  };
}

/** -1 where a value was chosen that the segment does not have. */
function placeOf(values: readonly FacetValue[], key: string | undefined): number | undefined {
  if (key === undefined) return undefined;
  return values.findIndex((value) => value.key === key) + 1 || -1;
}

function addCounts(counts: Map<string, Count>, values: readonly FacetValue[], added: Uint32Array): void {
  for (const [i, { key, value }] of values.entries()) {
    const count = added[i + 1]!;
    if (count === 0) continue;
    const known = counts.get(key);
    if (known) known.count += count;
    else counts.set(key, { value, count });
  }
}

function listOf(counts: Iterable<Count>): FacetCount[] {
  return [...counts]
    .sort((a, b) => b.count - a.count || collator.compare(a.value, b.value))
    .slice(0, mostValues);
}

function listOfYears(counts: Uint32Array): FacetCount[] {
  const list: FacetCount[] = [];
  for (let year = yearLimit - 1; year > 0; year--) {
    if (counts[year]! > 0) list.push({ value: String(year), count: counts[year]! });
  }
  return list;
}
