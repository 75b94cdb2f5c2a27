import type { SearchRequest } from '../../search/types.ts';
import type { View } from '../markup/view.ts';

/** What a page shows results of. */
export type Search = { readonly [Name in keyof SearchRequest]?: SearchRequest[Name] | undefined };

/** The address of a search; its parameters stand in one order always, so that caches know it again. */
export function searchLink({ link }: View, search: Search): string {
  const { q, type, issuer, year, sort, page = 1 } = search;
  return link('/', { q, type, issuer, year, sort, page: page > 1 ? page : undefined });
}
