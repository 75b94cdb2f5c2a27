import { type Environment, environmentOf, type FunctionName } from '../../functions/environment.ts';
import type { PrivateBucket } from './private-bucket.ts';
import type { RecordsTable } from './records-table.ts';
import type { WorkQueue } from './work-queue.ts';

/** What the functions share. */
export interface Resources {
  readonly reports: PrivateBucket;
  readonly library: PrivateBucket;
  readonly archive: PrivateBucket;
  readonly records: RecordsTable;
  readonly publishQueue: WorkQueue;
  readonly indexQueue: WorkQueue;
}

type Variable = (typeof environmentOf)[FunctionName][number];

/** The variables that an entry reads, no more. */
export function environmentFor<F extends FunctionName>(entry: F, resources: Resources): Environment<F> {
  const values: Readonly<Record<Variable, string>> = {
    REPORTS_BUCKET: resources.reports.bucketName,
    LIBRARY_BUCKET: resources.library.bucketName,
    ARCHIVE_BUCKET: resources.archive.bucketName,
    RECORDS_TABLE: resources.records.table.tableName,
    PUBLISH_QUEUE_URL: resources.publishQueue.queue.queueUrl,
    INDEX_QUEUE_URL: resources.indexQueue.queue.queueUrl,
  };
  const entries = environmentOf[entry].map((variable) => [variable, values[variable]]);
  return Object.fromEntries(entries) as Environment<F>;
}
