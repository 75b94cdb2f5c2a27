import { isSameUpload } from '../publishing/is-same-upload.ts';
import type { DescribedUpload, ReportRecord } from '../publishing/record.ts';
import { reportId } from '../publishing/report-id.ts';
import type { DeskPorts } from './ports.ts';

/** What is known of an upload key: its record, what the bucket holds, or both. */
export interface KnownUpload {
  readonly id: string;
  readonly key: string;
  readonly record?: ReportRecord;
  /** Set where the bucket holds an upload that the record does not speak of yet. */
  readonly received?: DescribedUpload;
}

/** Finds an upload by its key as typed, else in composed, else in decomposed form (NFC, NFD). */
export async function findUpload(key: string, ports: DeskPorts): Promise<KnownUpload | undefined> {
  for (const form of new Set([key, key.normalize('NFC'), key.normalize('NFD')])) {
    const id = reportId(form);
    const [record, head] = await Promise.all([ports.records.get(id), ports.uploads.head(form)]);
    if (!record && !head) continue;
    const received = head && !isSameUpload(record?.upload, head) ? head : undefined;
    return { id, key: form, ...(record && { record }), ...(received && { received }) };
  }
  return undefined;
}
