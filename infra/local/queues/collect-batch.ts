import type { SQSRecord } from 'aws-lambda';
import type { QueueServer } from './queue-server.ts';

/** SQS hands out no more at once. */
const RECEIVE_LIMIT = 10;
/** Seconds of a long poll. */
const LONG_POLL = 20;

/** A message as SQS hands it out. */
export interface Message {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly MD5OfBody: string;
  readonly Attributes: SQSRecord['attributes'];
}

export interface BatchLimits {
  readonly size: number;
  /** Seconds to wait for more once there is one; 0 takes what is there. */
  readonly window: number;
}

/** Waits for messages and takes as many as the limits allow. Empty when a long poll brings nothing. */
export async function collectBatch(
  queues: QueueServer,
  queueUrl: string,
  limits: BatchLimits,
): Promise<readonly Message[]> {
  const batch = [...(await receive(queues, queueUrl, limits.size, LONG_POLL))];
  if (batch.length === 0) return batch;
  const end = Date.now() + limits.window * 1000;
  while (batch.length < limits.size && limits.size > RECEIVE_LIMIT) {
    const seconds = Math.max(0, (end - Date.now()) / 1000);
    const more = await receive(queues, queueUrl, limits.size - batch.length, seconds);
    batch.push(...more);
    if (more.length === 0 && Date.now() >= end) break;
  }
  return batch;
}

async function receive(
  queues: QueueServer,
  QueueUrl: string,
  limit: number,
  WaitTimeSeconds: number,
): Promise<readonly Message[]> {
  const { Messages = [] } = await queues.call<{ Messages?: readonly Message[] }>('ReceiveMessage', {
    QueueUrl,
    MaxNumberOfMessages: Math.min(limit, RECEIVE_LIMIT),
    WaitTimeSeconds,
    MessageSystemAttributeNames: ['All'],
  });
  return Messages;
}
