import { withoutMarks } from '../analysis/canonical-text.ts';
import { type Token, tokenize } from '../analysis/tokenize.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { Clause, Query } from '../query/query.ts';
import { editDistance } from './edit-distance.ts';
import { postingReader } from './posting-reader.ts';
import { readTelex } from './read-telex.ts';
import { scoreReports } from './score-reports.ts';
import type { SearchSegment } from './search-segment.ts';

/** Words beyond these are not corrected. */
const mostWords = 12;
const mostUnknown = 3;

/**
 * Another query that finds something, for one that finds nothing: its unknown words replaced by the nearest ones of
 * the reports, or else its phrases without marks, or without the word that stands in the way.
 */
export function didYouMean(segments: readonly SearchSegment[], query: Query): string | undefined {
  const clauses = query.clauses.filter(({ text, negated }) => text && !negated);
  const corrected = correctWords(segments, query, clauses);
  if (corrected !== undefined) return finds(segments, corrected) ? corrected : undefined;
  const unmarked = query.source.replace(/["“”„][^"“”„]*["“”„]/g, withoutMarks);
  if (unmarked !== query.source && finds(segments, unmarked)) return unmarked;
  if (clauses.length < 2 || clauses.length > mostWords) return undefined;
  // The last words of a query are the least considered.
  for (const clause of clauses.toReversed()) {
    const shorter = `${query.source.slice(0, clause.start)}${query.source.slice(clause.end)}`
      .replace(/\s+/g, ' ')
      .trim();
    if (finds(segments, shorter)) return shorter;
  }
  return undefined;
}

function finds(segments: readonly SearchSegment[], q: string): boolean {
  const query = parseQuery(q);
  if (query.clauses.length === 0) return false;
  return segments.some((one) =>
    scoreReports(query, one, postingReader(one.segment)).some((score) => score > 0),
  );
}

/** The query with its unknown words replaced; undefined where it has none, or one that nothing is near to. */
function correctWords(
  segments: readonly SearchSegment[],
  { source }: Query,
  clauses: readonly Clause[],
): string | undefined {
  const words = clauses.flatMap(({ start, end }) =>
    tokenize(source.slice(start, end)).map((token) => ({ token, start: start + token.start })),
  );
  const unknown = words.filter(({ token }) => !isKnown(segments, token.folded));
  if (unknown.length === 0 || unknown.length > mostUnknown || words.length > mostWords) return undefined;
  let result = source;
  for (const { token, start } of unknown.toReversed()) {
    const better = nearestWord(segments, token);
    if (better === undefined) return undefined;
    result = result.slice(0, start) + better + result.slice(start + token.end - token.start);
  }
  return result;
}

function isKnown(segments: readonly SearchSegment[], folded: string): boolean {
  return segments.some(({ segment }) => segment.terms(folded, false).length > 0);
}

/** The word nearest to one, in the form that reports use most. */
function nearestWord(segments: readonly SearchSegment[], { folded }: Token): string | undefined {
  if (/^\d/.test(folded)) return undefined;
  const decoded = readTelex(folded);
  if (decoded !== folded && isKnown(segments, decoded)) return mostFrequentForm(segments, decoded);
  const limit = folded.length > 4 ? 2 : 1;
  const candidates = new Map<string, { distance: number; weight: number }>();
  // Who mistypes a word still gets its first letter right.
  const first = folded.slice(0, 1);
  for (const { segment } of segments) {
    for (const { folded: word, weight } of segment.vocabulary(first, `${first}\u{10ffff}`)) {
      const known = candidates.get(word);
      if (known) known.weight += weight;
      else {
        const distance = editDistance(folded, word, limit);
        if (distance <= limit) candidates.set(word, { distance, weight });
      }
    }
  }
  const [best] = [...candidates].sort(([, a], [, b]) => a.distance - b.distance || b.weight - a.weight);
  return best && mostFrequentForm(segments, best[0]);
}

function mostFrequentForm(segments: readonly SearchSegment[], folded: string): string | undefined {
  const weights = new Map<string, number>();
  for (const { segment } of segments) {
    for (const { form, reports } of segment.terms(folded, false)) {
      weights.set(form, (weights.get(form) ?? 0) + reports.length);
    }
  }
  return [...weights].sort(([, a], [, b]) => b - a)[0]?.[0];
}
