import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { handleBatch } from './aws/handle-batch.ts';
import { openStores } from './aws/open-stores.ts';
import { readEnvironment } from './environment.ts';
import { buryReport } from './publishing/bury-report.ts';
import { keysOfMessage } from './publishing/messages.ts';

const environment = readEnvironment('bury', process.env);
const ports = {
  ...openStores(environment),
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
