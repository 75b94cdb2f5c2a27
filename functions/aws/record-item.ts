import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Intent, ReportRecord, UploadStatus } from '../publishing/record.ts';

/** An item of the table as DynamoDB gives it. */
export type Item = Record<string, AttributeValue>;

/**
 * Items of the table: a report has its id as `pk`, the record as JSON beside the attributes that DynamoDB
 * itself looks at (`status`, `updatedAt`, the lease) and the intents; a picture has `image#<key>` and the set of its reports.
 */
export function itemOf({ intents, ...record }: ReportRecord): Item {
  return {
    pk: { S: record.id },
    key: { S: record.key },
    status: { S: record.status },
    updatedAt: { S: record.updatedAt },
    record: { S: JSON.stringify(record) },
    ...(intents && { intents: { S: JSON.stringify(intents) } }),
  };
}

/** The record of an item; one that was claimed and never settled yet is `received`. */
export function recordOf(item: Item): ReportRecord {
  const begun = item.intents?.S && { intents: JSON.parse(item.intents.S) as Intent[] };
  if (item.record?.S) return { ...(JSON.parse(item.record.S) as ReportRecord), ...begun };
  return {
    ...begun,
    id: item.pk?.S ?? '',
    key: item.key?.S ?? '',
    version: 0,
    status: (item.status?.S ?? 'received') as UploadStatus,
    warnings: [],
    revisions: [],
    updatedAt: item.updatedAt?.S ?? new Date(0).toISOString(),
  };
}

/** Partition key of a picture's item. */
export function imagePk(imageKey: string): string {
  return `image#${imageKey}`;
}
