import { tokenize } from '../analysis/tokenize.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { Query } from '../query/query.ts';
import { inflateText } from '../segment/deflate-text.ts';
import type { IndexedReport, SearchHit, SearchRequest, SearchResult } from '../types.ts';
import { bestPassage } from './best-passage.ts';
import { facetCounter } from './count-facets.ts';
import { didYouMean } from './did-you-mean.ts';
import { markFinder } from './mark-finder.ts';
import { markText } from './mark-text.ts';
import { type Located, orderReports } from './order-reports.ts';
import { postingReader } from './posting-reader.ts';
import { preferTogether, rowsOf } from './prefer-together.ts';
import { scoreReports } from './score-reports.ts';
import type { SearchSegment } from './search-segment.ts';

const largestPage = 50;
const usualPage = 10;

/** Answers a request from the segments of one snapshot. */
export function searchSnapshot(segments: readonly SearchSegment[], request: SearchRequest): SearchResult {
  const query = parseQuery(request.q);
  const page = wholeNumber(request.page, 1, 1, 1_000_000);
  const size = wholeNumber(request.size, usualPage, 1, largestPage);
  const sort = request.sort ?? 'relevance';
  const counter = facetCounter(request);
  const rows = sort === 'relevance' ? rowsOf(query, segments) : [];
  const scored = segments.map((one) => {
    const read = postingReader(one.segment);
    const scores = scoreReports(query, one, read);
    counter.count(one.segment, scores);
    preferTogether(rows, { segment: one.segment, scores }, read);
    return { segment: one.segment, scores };
  });
  const found = orderReports(scored, sort, (page - 1) * size, size);
  const better = found.total === 0 ? didYouMean(segments, query) : undefined;
  return {
    total: found.total,
    page,
    size,
    hits: found.page.map(hitMaker(query)),
    facets: counter.facets(),
    ...(better !== undefined && { didYouMean: better }),
  };
}

/** Makes the hits of a query from the reports' places. */
function hitMaker(query: Query): (located: Located) => SearchHit {
  const finder = markFinder(query);
  return ({ segment, number }) => {
    const { id, version, title, about } = segment.report(number);
    const metadata = JSON.parse(inflateText(about)) as Omit<
      IndexedReport,
      'id' | 'version' | 'title' | 'text'
    >;
    const passage = bestPassage(segment.passages(number), finder);
    const answers = finder.wanted === 0 || passage.some(({ marked }) => marked);
    return {
      id,
      version,
      title,
      ...metadata,
      titleParts: markText(title, finder.marks(title, tokenize(title))),
      snippet: answers || !metadata.summary ? passage : [{ text: metadata.summary, marked: false }],
    };
  };
}

function wholeNumber(value: number | undefined, usual: number, least: number, most: number): number {
  if (value === undefined || !Number.isFinite(value)) return usual;
  return Math.min(most, Math.max(least, Math.floor(value)));
}
