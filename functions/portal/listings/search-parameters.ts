import type { SearchRequest, Sort } from '../../search/types.ts';

/** How much a reader may ask for. */
export const searchLimits = { queryLength: 500, facetLength: 500, page: 10_000, size: 50 } as const;

/** A parameter that was not understood, and why. */
export interface ParameterProblem {
  readonly parameter: string;
  readonly detail: string;
}

/**
 * Reads a search from a query string. `request` is always fit to be run: what is wrong is left out or brought
 * within its limits (pages do with that), and named in `problems` (the API refuses).
 */
export function readSearchParameters(query: URLSearchParams): {
  readonly request: SearchRequest & { readonly page: number; readonly size: number };
  readonly problems: readonly ParameterProblem[];
} {
  const problems: ParameterProblem[] = [];
  const reject = (parameter: string, detail: string) => problems.push({ parameter, detail });

  const text = (parameter: string, longest: number): string => {
    const value = (query.get(parameter) ?? '').toWellFormed();
    if (value.length > longest) reject(parameter, `longer than ${longest} characters`);
    if (value.includes('\0')) reject(parameter, 'holds a NUL character');
    return value
      .slice(0, longest)
      .toWellFormed()
      .replace(/[\u0000-\u001f\u007f]+/g, ' ')
      .normalize('NFC')
      .trim();
  };
  const whole = (parameter: string, usual: number, largest: number): number => {
    const value = query.get(parameter)?.trim() ?? '';
    if (value === '') return usual;
    if (!/^\d{1,9}$/.test(value)) reject(parameter, `not a whole number from 1 to ${largest}`);
    else if (Number(value) < 1 || Number(value) > largest) reject(parameter, `not from 1 to ${largest}`);
    return Math.min(Math.max(Number.parseInt(value, 10) || usual, 1), largest);
  };

  const sort = query.get('sort') ?? '';
  if (sort !== '' && !isSort(sort)) reject('sort', 'not relevance, newest or oldest');
  const year = text('year', 16);
  if (year !== '' && !/^\d{4}$/.test(year)) reject('year', 'not a year of four digits');
  const type = text('type', searchLimits.facetLength);
  const issuer = text('issuer', searchLimits.facetLength);

  return {
    request: {
      q: text('q', searchLimits.queryLength),
      ...(type !== '' && { type }),
      ...(issuer !== '' && { issuer }),
      ...(/^\d{4}$/.test(year) && { year }),
      ...(isSort(sort) && { sort }),
      page: whole('page', 1, searchLimits.page),
      size: whole('size', 10, searchLimits.size),
    },
    problems,
  };
}

function isSort(value: string): value is Sort {
  return value === 'relevance' || value === 'newest' || value === 'oldest';
}
