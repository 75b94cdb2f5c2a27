/** What the index holds of one report: all that lists, results, feeds and facets need. */
export interface IndexedReport {
  readonly id: string;
  /** `ReportRecord.version`; an older one never replaces a newer one. */
  readonly version: number;
  readonly key: string;
  readonly title: string;
  readonly number?: string;
  readonly type?: string;
  readonly issuer?: string;
  /** ISO 8601 day. */
  readonly date?: string;
  readonly signer?: string;
  readonly summary?: string;
  readonly language: string;
  readonly pages: number;
  readonly bytes: number;
  readonly revision: number;
  /** ISO 8601, of the current revision. */
  readonly publishedAt: string;
  /** Text of the document, NFC, blocks separated by `\n`. */
  readonly text: string;
}

/** A report that was withdrawn: it is in the feed, and nowhere else. */
export interface WithdrawnReport {
  readonly id: string;
  readonly version: number;
  readonly key: string;
  readonly title: string;
  readonly withdrawnAt: string;
}

export type IndexChange =
  | { readonly kind: 'publish'; readonly report: IndexedReport }
  | { readonly kind: 'withdraw'; readonly report: WithdrawnReport };

export interface IndexedVersion {
  readonly id: string;
  readonly version: number;
}

export type Sort = 'relevance' | 'newest' | 'oldest';

/** A request for a page of results. Anything in `q` is allowed; see the query language. */
export interface SearchRequest {
  readonly q: string;
  readonly type?: string;
  readonly issuer?: string;
  readonly year?: string;
  readonly sort?: Sort;
  /** From 1. */
  readonly page?: number;
  /** 1 to 50. */
  readonly size?: number;
}

/** A stretch of text, `marked` where it answers the query. Never HTML. */
export interface SnippetPart {
  readonly text: string;
  readonly marked: boolean;
}

export interface SearchHit extends Omit<IndexedReport, 'text'> {
  readonly titleParts: readonly SnippetPart[];
  readonly snippet: readonly SnippetPart[];
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface SearchResult {
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly hits: readonly SearchHit[];
  /** Counts over all results, each facet counted as if it were not chosen itself. */
  readonly facets: {
    readonly type: readonly FacetCount[];
    readonly issuer: readonly FacetCount[];
    readonly year: readonly FacetCount[];
  };
  /** Another query that would find something, where this one finds nothing. */
  readonly didYouMean?: string;
}

/** One thing that happened to a report, for the feed. */
export interface Change {
  readonly id: string;
  readonly kind: 'new' | 'corrected' | 'withdrawn';
  readonly title: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly summary?: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The search index as the portal sees it. Every call reads one consistent snapshot. */
export interface SearchIndex {
  search(request: SearchRequest): Promise<SearchResult>;
  /** Completions of what is being typed, from titles, numbers and issuers. */
  suggest(prefix: string, size?: number): Promise<readonly string[]>;
  /** Newest first. */
  changes(size: number): Promise<readonly Change[]>;
  /** Ids of published reports with the time of their last change, for sitemaps, ordered by id. */
  pages(
    offset: number,
    size: number,
  ): Promise<readonly { readonly id: string; readonly title: string; readonly at: string }[]>;
  count(): Promise<number>;
}

/**
 * Where the index is kept: segments, which never change once they are there, and the snapshot that lists them,
 * one small object replaced by compare-and-swap.
 */
export interface SnapshotStore {
  /** Writes the snapshot to `file` and returns its ETag; `unchanged` where it still is `etag`; `absent` where there is none. */
  fetch(file: string, etag?: string): Promise<{ readonly etag: string } | 'unchanged' | 'absent'>;
  /** Replaces the snapshot if it still is `etag` (absent: if there is none yet). False where it is not. */
  replace(file: string, etag: string | undefined): Promise<{ readonly etag: string } | false>;
  /** Writes a segment to `file`. False where there is none of that name. */
  fetchSegment(name: string, file: string): Promise<boolean>;
  /** Stores a segment. One that is there already under this name has the same content. */
  putSegment(name: string, file: string): Promise<void>;
  /** Removes a segment that no snapshot lists any more. */
  removeSegment(name: string): Promise<void>;
}
