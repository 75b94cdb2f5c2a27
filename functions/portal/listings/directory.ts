import type { FacetCount } from '../../search/types.ts';
import { slugOf } from '../markup/slug-of.ts';

/** A list of reports by one of their properties: `/issuers/<slug>`, `/types/<slug>`, `/years/<year>`. */
export interface DirectoryEntry extends FacetCount {
  /** Last segment of its address: the slug, or the value itself where a more frequent value has the same slug. */
  readonly segment: string;
}

/** Every value with its address, in Vietnamese order; years the newest first. */
export function directoryEntries(
  counts: readonly FacetCount[],
  order: 'name' | 'year',
): readonly DirectoryEntry[] {
  const taken = new Set<string>();
  const entries = [...counts]
    .sort((a, b) => b.count - a.count || compare(a, b))
    .map((each) => {
      const slug = slugOf(each.value);
      const segment = taken.has(slug) ? each.value : slug;
      taken.add(slug);
      return { ...each, segment };
    });
  return entries.sort(order === 'name' ? compare : (a, b) => compare(b, a));
}

/** The entries that the last segment of an address may mean: the one that it names, then those that sound alike. */
export function findEntries(entries: readonly DirectoryEntry[], segment: string): readonly DirectoryEntry[] {
  const named = entries.find((each) => each.value === segment || each.segment === segment);
  const slug = slugOf(segment);
  const alike = entries.filter((each) => each !== named && slugOf(each.value) === slug);
  return named ? [named, ...alike] : alike;
}

const collator = new Intl.Collator('vi', { numeric: true });

function compare(a: FacetCount, b: FacetCount): number {
  return collator.compare(a.value, b.value);
}
