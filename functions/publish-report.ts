import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createArchive } from './aws/archive.ts';
import { handleBatch } from './aws/handle-batch.ts';
import { createLibrary } from './aws/library.ts';
import { createIndexQueue, createPublishQueue } from './aws/queues.ts';
import { createRecords } from './aws/records.ts';
import { createUploads } from './aws/uploads.ts';
import { readEnvironment } from './environment.ts';
import { rendererVersion } from './pdf/renderer-version.ts';
import { keysOfMessage } from './publishing/messages.ts';
import { publishReport } from './publishing/publish-report.ts';
import { createThreadRenderer } from './publishing/thread-renderer.ts';

const environment = readEnvironment('publish-report', process.env);
const ports = {
  uploads: createUploads(environment.REPORTS_BUCKET),
  library: createLibrary(environment.LIBRARY_BUCKET),
  archive: createArchive(environment.ARCHIVE_BUCKET),
  records: createRecords(environment.RECORDS_TABLE),
  publishQueue: createPublishQueue(environment.PUBLISH_QUEUE_URL),
  indexQueue: createIndexQueue(environment.INDEX_QUEUE_URL),
  renderer: createThreadRenderer(new URL('./render-thread.mjs', import.meta.url), rendererVersion),
  clock: Date,
};

/** Publishes the keys that a batch of the publish queue names. */
export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return handleBatch(event, async (body) => {
    for (const key of keysOfMessage(body, environment.REPORTS_BUCKET)) await publishReport(key, ports);
  });
}
