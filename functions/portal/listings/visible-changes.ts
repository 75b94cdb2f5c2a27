import type { Change } from '../../search/types.ts';
import type { PortalPorts } from '../ports.ts';
import { isPublic } from '../reports/public-report.ts';

/**
 * What happened lately, the newest first, as the records have it: the index may be a moment behind. A publication
 * since withdrawn is left out where the withdrawal itself is told, and told as one where the index lacks it.
 */
export async function visibleChanges(
  size: number,
  { index, records }: Pick<PortalPorts, 'index' | 'records'>,
): Promise<readonly Change[]> {
  const changes = await index.changes(size);
  const found = await records.getMany([...new Set(changes.map(({ id }) => id))]);
  const told = new Set<string>();
  return changes.flatMap((change): Change[] => {
    const record = found.get(change.id);
    if (!isPublic(record)) return [];
    const { withdrawnAt, publication } = record;
    if (withdrawnAt === undefined) return change.kind === 'withdrawn' ? [] : [change];
    if (told.has(change.id)) return [];
    told.add(change.id);
    const { title, number, issuer } = publication.metadata;
    return [
      {
        id: change.id,
        kind: 'withdrawn',
        title,
        ...(number !== undefined && { number }),
        ...(issuer !== undefined && { issuer }),
        at: withdrawnAt,
      },
    ];
  });
}
