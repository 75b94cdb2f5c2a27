import { canonicalText, foldedText } from '../analysis/canonical-text.ts';
import { tokenize } from '../analysis/tokenize.ts';
import type { Condition } from '../query/query.ts';
import { inflateText } from '../segment/deflate-text.ts';
import { inHead, matchCondition } from './match-condition.ts';
import { orderReports } from './order-reports.ts';
import { postingReader } from './posting-reader.ts';
import type { SearchSegment } from './search-segment.ts';

const longestPrefix = 200;
const mostWords = 12;
const collator = new Intl.Collator('vi');

/** Titles, numbers and issuers with the words typed so far, the last of which may be the beginning of one. */
export function suggest(segments: readonly SearchSegment[], prefix: string, size: number): readonly string[] {
  const words = tokenize(prefix.slice(0, longestPrefix)).slice(0, mostWords);
  if (words.length === 0 || size < 1) return [];
  const typed = prefix.slice(0, longestPrefix);
  const values = [...issuersOf(segments), ...headsOf(segments, conditionOf(words), size * 3)];
  const rankOf = ranking(typed);
  const ranked = new Map<string, { value: string; rank: number }>();
  for (const value of values) {
    const key = canonicalText(value);
    const rank = rankOf(value);
    if (rank < unrelated && !ranked.has(key)) ranked.set(key, { value, rank });
  }
  return [...ranked.values()]
    .sort((a, b) => a.rank - b.rank || collator.compare(a.value, b.value))
    .slice(0, size)
    .map(({ value }) => value);
}

const unrelated = 5;

/** How well a value goes on from what is typed: from its beginning, from a word of it, or with its words elsewhere. */
function ranking(typed: string): (value: string) => number {
  const [form, folded] = [canonicalText(typed), foldedText(typed)];
  const words = folded.split(' ');
  return (value) => {
    const [valueForm, valueFolded] = [canonicalText(value), foldedText(value)];
    if (valueForm.startsWith(form)) return 0;
    if (valueFolded.startsWith(folded)) return 1;
    if (` ${valueForm}`.includes(` ${form}`)) return 2;
    if (` ${valueFolded}`.includes(` ${folded}`)) return 3;
    return words.every((word) => ` ${valueFolded}`.includes(` ${word}`)) ? 4 : unrelated;
  };
}

function* issuersOf(segments: readonly SearchSegment[]): Generator<string> {
  for (const { segment } of segments) for (const { value } of segment.issuerValues) yield value;
}

function* headsOf(segments: readonly SearchSegment[], condition: Condition, most: number): Generator<string> {
  const scored = segments.map(({ segment, live }) => {
    const grades = matchCondition(condition, { segment, read: postingReader(segment), exact: false });
    const scores = live.slice();
    for (let i = 0; i < scores.length; i++) if ((grades[i]! & inHead) === 0) scores[i] = 0;
    return { segment, scores };
  });
  for (const { segment, number } of orderReports(scored, 'newest', 0, most).page) {
    const { title, about } = segment.report(number);
    yield title;
    const reportNumber: unknown = JSON.parse(inflateText(about)).number;
    if (typeof reportNumber === 'string') yield reportNumber;
  }
}

function conditionOf(words: ReturnType<typeof tokenize>): Condition {
  return {
    kind: 'all',
    of: words.map(({ form, folded }, i) => ({
      kind: 'phrase',
      typed: true,
      steps: [{ form, folded, strict: false, offset: 0, prefix: i === words.length - 1 }],
    })),
  };
}
