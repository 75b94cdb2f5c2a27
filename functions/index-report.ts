import { tmpdir } from 'node:os';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createArchive } from './aws/archive.ts';
import { handleIndexBatch } from './aws/handle-index-batch.ts';
import { createRecords } from './aws/records.ts';
import { createSnapshotStore } from './aws/snapshot-store.ts';
import { readEnvironment } from './environment.ts';
import { indexReports } from './publishing/index-reports.ts';
import { createIndexWriter } from './search/index-writer.ts';

const environment = readEnvironment('index-report', process.env);
const ports = {
  records: createRecords(environment.RECORDS_TABLE),
  archive: createArchive(environment.ARCHIVE_BUCKET),
  index: createIndexWriter({ store: createSnapshotStore(environment.ARCHIVE_BUCKET), directory: tmpdir() }),
};

/** Brings the index up to date with the records that a batch of the index queue names. */
export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return handleIndexBatch(event, (ids) => indexReports(ids, ports));
}
