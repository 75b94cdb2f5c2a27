import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createArchive } from './aws/archive.ts';
import { handleBatch } from './aws/handle-batch.ts';
import { createLibrary } from './aws/library.ts';
import { createPublishQueue } from './aws/queues.ts';
import { createRecords } from './aws/records.ts';
import { createUploads } from './aws/uploads.ts';
import { readEnvironment } from './environment.ts';
import { buryReport } from './publishing/bury-report.ts';
import { keysOfMessage } from './publishing/messages.ts';

const environment = readEnvironment('bury', process.env);
const ports = {
  uploads: createUploads(environment.REPORTS_BUCKET),
  library: createLibrary(environment.LIBRARY_BUCKET),
  archive: createArchive(environment.ARCHIVE_BUCKET),
  records: createRecords(environment.RECORDS_TABLE),
  publishQueue: createPublishQueue(environment.PUBLISH_QUEUE_URL),
  clock: Date,
};

/**
 * Marks the keys of dead letters as failed, so that no upload stays in progress for ever. Dead letters of the
 * index queue name no key: the alarm has told of them, and the sweep finds what the index lacks.
 */
export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return handleBatch(event, async (body) => {
    for (const key of keysOfMessage(body, environment.REPORTS_BUCKET)) await buryReport(key, ports);
  });
}
