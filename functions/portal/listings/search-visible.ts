import type { SearchRequest, SearchResult } from '../../search/types.ts';
import type { PortalPorts } from '../ports.ts';
import { isAvailable } from '../reports/public-report.ts';

/**
 * Searches, and leaves out what the records say is not there to be downloaded:
 * the index follows the records, and may be a moment behind a withdrawal.
 */
export async function searchVisible(
  request: SearchRequest,
  { index, records }: Pick<PortalPorts, 'index' | 'records'>,
): Promise<SearchResult> {
  const result = await index.search(request);
  const found = await records.getMany(result.hits.map(({ id }) => id));
  const hits = result.hits.filter(({ id }) => isAvailable(found.get(id)));
  return { ...result, hits, total: result.total - (result.hits.length - hits.length) };
}
