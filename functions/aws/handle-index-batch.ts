import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { idOfMessage } from '../publishing/messages.ts';

const logger = new Logger();

/** Hands the ids of a whole batch to `index` at once; the messages of the ids it returns are delivered again. */
export async function handleIndexBatch(
  event: SQSEvent,
  index: (ids: readonly string[]) => Promise<readonly string[]>,
): Promise<SQSBatchResponse> {
  const named = event.Records.map(({ messageId, body }) => ({ messageId, id: idOfMessage(body) }));
  const ids = named.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const failed = new Set(await index(ids));
  if (failed.size > 0) logger.error('reports not indexed', { ids: [...failed] });
  return {
    batchItemFailures: named
      .filter(({ id }) => id !== undefined && failed.has(id))
      .map(({ messageId }) => ({ itemIdentifier: messageId })),
  };
}
