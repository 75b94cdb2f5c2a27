import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { handleBatch } from './aws/handle-batch.ts';
import { openStores } from './aws/open-stores.ts';
import { createIndexQueue } from './aws/queues.ts';
import { readEnvironment } from './environment.ts';
import { rendererVersion } from './pdf/renderer-version.ts';
import { failuresOfMessage, keysOfMessage } from './publishing/messages.ts';
import { publishReport } from './publishing/publish-report.ts';
import { createThreadRenderer } from './publishing/thread-renderer.ts';

const environment = readEnvironment('publish-report', process.env);
const ports = {
  ...openStores(environment),
  indexQueue: createIndexQueue(environment.INDEX_QUEUE_URL),
  renderer: createThreadRenderer(new URL('./render-thread.mjs', import.meta.url), rendererVersion),
  clock: Date,
};

/** Publishes the keys that a batch of the publish queue names. */
export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return handleBatch(event, async (body, deliveries) => {
    const failures = failuresOfMessage(body) + deliveries - 1;
    for (const key of keysOfMessage(body, environment.REPORTS_BUCKET))
      await publishReport(key, ports, failures);
  });
}
