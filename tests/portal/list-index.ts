import type { Change, IndexedReport, SearchIndex } from '../../functions/search/types.ts';

/** A search index over a list, with which tests decide what it holds and how far it lags: finds what titles contain. */
export interface ListIndex extends SearchIndex {
  readonly reports: IndexedReport[];
  readonly log: Change[];
  /** Adds a report, or puts it in the place of what was there. */
  put(report: IndexedReport): void;
  failing: boolean;
}

export function createListIndex(): ListIndex {
  const reports: IndexedReport[] = [];
  const log: Change[] = [];
  const count = (values: readonly (string | undefined)[]) => {
    const counts = new Map<string, number>();
    for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ value, count }));
  };
  const index: ListIndex = {
    reports,
    log,
    failing: false,
    put(report) {
      const at = reports.findIndex(({ id }) => id === report.id);
      reports.splice(at < 0 ? reports.length : at, at < 0 ? 0 : 1, report);
    },
    async search({ q, type, issuer, year, page = 1, size = 10 }) {
      if (index.failing) throw new Error('secret: the index at 10.0.0.1 is gone');
      const found = reports.filter(
        (each) =>
          each.title.includes(q) &&
          (!type || each.type === type) &&
          (!issuer || each.issuer === issuer) &&
          (!year || each.date?.startsWith(year)),
      );
      return {
        total: found.length,
        page,
        size,
        hits: found.slice((page - 1) * size, page * size).map(({ text, ...hit }) => ({
          ...hit,
          titleParts: [{ text: hit.title, marked: false }],
          snippet:
            q === ''
              ? []
              : [
                  { text: `${text} `, marked: false },
                  { text: q, marked: true },
                ],
        })),
        facets: {
          type: count(found.map((each) => each.type)),
          issuer: count(found.map((each) => each.issuer)),
          year: count(found.map((each) => each.date?.slice(0, 4))),
        },
        ...(found.length === 0 && reports[0] && { didYouMean: reports[0].title }),
      };
    },
    suggest: async (prefix, size = 8) =>
      reports
        .map(({ title }) => title)
        .filter((title) => title.startsWith(prefix))
        .slice(0, size),
    changes: async (size) => log.toReversed().slice(0, size),
    pages: async (offset, size) =>
      reports
        .slice(offset, offset + size)
        .map(({ id, title, publishedAt }) => ({ id, title, at: publishedAt })),
    count: async () => reports.length,
  };
  return index;
}
