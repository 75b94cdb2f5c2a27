import { setTimeout as sleep } from 'node:timers/promises';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { region } from '../cloudformation/local-scope.ts';
import { type BatchLimits, collectBatch, type Message } from './collect-batch.ts';
import type { QueueServer } from './queue-server.ts';

/** An event source mapping of a queue. */
export interface EventSource {
  readonly queueUrl: string;
  readonly queueArn: string;
  readonly limits: BatchLimits;
  /** Batches that are worked on at once. */
  readonly concurrency: number;
  /** Whether the function tells which messages of a batch failed (`ReportBatchItemFailures`). */
  readonly partial: boolean;
  /** Runs the function on an event (JSON) and returns its result (JSON). */
  readonly invoke: (event: string) => Promise<string>;
}

/**
 * Feeds a function from a queue until stopped, as Lambda does: what succeeded is deleted,
 * what failed is left to come back when its visibility timeout ends, and to die when it came too often.
 */
export function pollQueue(queues: QueueServer, source: EventSource): { stop(): void } {
  let stopped = false;
  const loop = async () => {
    while (!stopped) {
      try {
        const batch = await collectBatch(queues, source.queueUrl, source.limits);
        if (batch.length > 0 && !stopped) await work(queues, source, batch);
      } catch {
        // The queue is unreachable for a moment; while stopping, for good.
        if (!stopped) await sleep(100);
      }
    }
  };
  for (let slot = 0; slot < source.concurrency; slot += 1) void loop();
  return {
    stop() {
      stopped = true;
    },
  };
}

async function work(queues: QueueServer, source: EventSource, batch: readonly Message[]): Promise<void> {
  let result: string;
  try {
    result = await source.invoke(JSON.stringify(eventOf(source.queueArn, batch)));
  } catch {
    return;
  }
  const failed = source.partial ? failuresOf(result, batch) : new Set<string>();
  const done = batch.filter(({ MessageId }) => !failed.has(MessageId));
  for (let start = 0; start < done.length; start += 10) {
    const Entries = done
      .slice(start, start + 10)
      .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    await queues.call('DeleteMessageBatch', { QueueUrl: source.queueUrl, Entries });
  }
}

/**
 * Ids of the messages that failed. All of them where the answer names one that is not in the batch,
 * or is not what Lambda expects.
 * Source: AWS Lambda developer guide, "Implementing partial batch responses".
 */
export function failuresOf(
  result: string,
  batch: readonly Pick<Message, 'MessageId'>[],
): ReadonlySet<string> {
  const ids = new Set(batch.map(({ MessageId }) => MessageId));
  const response = JSON.parse(result) as Partial<SQSBatchResponse> | null;
  const failures = response?.batchItemFailures ?? [];
  if (!Array.isArray(failures)) return ids;
  const failed = new Set(failures.map((failure) => String(failure?.itemIdentifier)));
  return failed.isSubsetOf(ids) ? failed : ids;
}

function eventOf(eventSourceARN: string, batch: readonly Message[]): SQSEvent {
  return {
    Records: batch.map((message) => ({
      messageId: message.MessageId,
      receiptHandle: message.ReceiptHandle,
      body: message.Body,
      attributes: message.Attributes,
      messageAttributes: {},
      md5OfBody: message.MD5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN,
      awsRegion: region,
    })),
  };
}
