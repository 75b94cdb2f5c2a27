import { SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import type { IndexQueue, PublishQueue } from '../publishing/ports.ts';
import { sqs } from './clients.ts';

/** SQS takes no more in one call. */
const batch = 10;

/** The publish queue in SQS: a message a key, `{"key": ..., "failures"?: ...}`. */
export function createPublishQueue(url: string): PublishQueue {
  return {
    send: (keys, { delaySeconds, failures = 0 } = {}) =>
      send(
        url,
        keys.map((key) => ({ key, ...(failures > 0 && { failures }) })),
        delaySeconds,
      ),
  };
}

/** The index queue in SQS: a message a report, `{"id": ...}`. */
export function createIndexQueue(url: string): IndexQueue {
  return {
    send: (ids) =>
      send(
        url,
        ids.map((id) => ({ id })),
      ),
  };
}

async function send(QueueUrl: string, messages: readonly object[], DelaySeconds?: number): Promise<void> {
  for (let start = 0; start < messages.length; start += batch) {
    const Entries = messages.slice(start, start + batch).map((message, index) => ({
      Id: String(index),
      MessageBody: JSON.stringify(message),
      ...(DelaySeconds !== undefined && { DelaySeconds }),
    }));
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    if (Failed.length > 0)
      throw new Error(`SQS took ${Entries.length - Failed.length} of ${Entries.length} messages`);
  }
}
