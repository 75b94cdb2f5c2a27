import { slugOf } from '../markup/slug-of.ts';
import type { FacetName } from '../pages/facets.ts';
import type { PortalPorts } from '../ports.ts';
import type { DirectoryEntry } from './directory.ts';

/**
 * The issuer or type that a slug means, where it is not among the most frequent ones that the index counts:
 * found by its words, in the field of that name.
 */
export async function findRareEntry(
  facet: FacetName,
  segment: string,
  { index }: Pick<PortalPorts, 'index'>,
): Promise<readonly DirectoryEntry[]> {
  if (facet === 'year') return [];
  const slug = slugOf(segment);
  const { hits } = await index.search({ q: `${facet}:"${slug.replaceAll('-', ' ')}"`, size: 50 });
  const value = hits.map((hit) => hit[facet]).find((each) => each !== undefined && slugOf(each) === slug);
  return value === undefined ? [] : [{ value, count: 0, segment: slug }];
}
