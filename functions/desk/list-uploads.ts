import type { RecordPage } from '../publishing/ports.ts';
import type { UploadStatus } from '../publishing/record.ts';
import type { DeskPorts } from './ports.ts';

/** Every state an upload can be in, the ones that need somebody's attention first. */
export const uploadStatuses = [
  'rejected',
  'waiting',
  'received',
  'published',
  'withdrawn',
] as const satisfies readonly UploadStatus[];

/** Whether text names a state. */
export function isUploadStatus(text: string): text is UploadStatus {
  return (uploadStatuses as readonly string[]).includes(text);
}

const pageSize = 50;

/**
 * A page of uploads, the latest change first: of one state, with a cursor for the next page, or the latest of all
 * states, without. Absent where the cursor does not belong to this listing.
 */
export async function listUploads(
  status: UploadStatus | undefined,
  cursor: string,
  { records }: Pick<DeskPorts, 'records'>,
): Promise<RecordPage | undefined> {
  if (status === undefined) {
    if (cursor !== '') return undefined;
    const pages = await Promise.all(
      uploadStatuses.map((each) => records.byStatus(each, undefined, pageSize)),
    );
    const latest = pages
      .flatMap((page) => page.records)
      .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0));
    return { records: latest.slice(0, pageSize) };
  }
  // A cursor is a place among the records of one state; it names that state, and is refused elsewhere.
  const prefix = `${status}.`;
  if (cursor !== '' && !cursor.startsWith(prefix)) return undefined;
  const place = cursor === '' ? undefined : cursor.slice(prefix.length);
  const page = await records.byStatus(status, place, pageSize);
  return page.cursor === undefined ? page : { ...page, cursor: prefix + page.cursor };
}
