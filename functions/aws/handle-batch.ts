import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

const logger = new Logger();

/**
 * Hands each message's body to `handle`, with the number of its deliveries, one after the other; a message that
 * fails is delivered again and harms no other of its batch.
 */
export async function handleBatch(
  event: SQSEvent,
  handle: (body: string, deliveries: number) => Promise<void>,
): Promise<SQSBatchResponse> {
  const batchItemFailures = [];
  for (const { messageId, body, attributes } of event.Records) {
    try {
      await handle(body, Number(attributes.ApproximateReceiveCount));
    } catch (error) {
      logger.error('message failed', { messageId, body: body.slice(0, 500), error: error as Error });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
