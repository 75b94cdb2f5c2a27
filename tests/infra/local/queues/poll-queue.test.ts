import type { SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failuresOf, pollQueue } from '../../../../infra/local/queues/poll-queue.ts';
import { type QueueServer, startQueueServer } from '../../../../infra/local/queues/queue-server.ts';

const dead = 'arn:aws:sqs:ap-southeast-1:000000000000:dead';
let queues: QueueServer;
let poller: { stop(): void } | undefined;

beforeEach(async () => {
  queues = await startQueueServer('ap-southeast-1');
  await queues.call('CreateQueue', { QueueName: 'dead' });
  await queues.call('CreateQueue', {
    QueueName: 'work',
    Attributes: {
      VisibilityTimeout: '0',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead, maxReceiveCount: 3 }),
    },
  });
});

afterEach(async () => {
  poller?.stop();
  await queues.close();
});

const urlOf = (name: string) => `${queues.endpoint}/000000000000/${name}`;

async function send(...bodies: readonly string[]): Promise<void> {
  for (const MessageBody of bodies) {
    await queues.call('SendMessage', { QueueUrl: urlOf('work'), MessageBody });
  }
}

/** Feeds a function that is told the bodies of a batch and says which failed. */
function poll(
  handle: (bodies: readonly string[]) => readonly string[],
  limits = { size: 10, window: 0 },
  partial = true,
): void {
  poller = pollQueue(queues, {
    queueUrl: urlOf('work'),
    queueArn: 'arn:aws:sqs:ap-southeast-1:000000000000:work',
    limits,
    concurrency: 1,
    partial,
    invoke: async (event) => {
      const { Records } = JSON.parse(event) as SQSEvent;
      const failed = handle(Records.map(({ body }) => body));
      const failures = Records.filter(({ body }) => failed.includes(body));
      return JSON.stringify({
        batchItemFailures: failures.map(({ messageId }) => ({ itemIdentifier: messageId })),
      });
    },
  });
}

test('what succeeds is deleted, in batches no larger than the limit', async () => {
  await send('a', 'b', 'c');
  const batches: (readonly string[])[] = [];
  poll(
    (bodies) => {
      batches.push(bodies);
      return [];
    },
    { size: 2, window: 0 },
  );
  await expect.poll(() => queues.depths()).toEqual({ work: 0, dead: 0 });
  expect(batches).toEqual([['a', 'b'], ['c']]);
});

test('what fails comes back alone and dies after three times', async () => {
  await send('good', 'bad');
  const seen: string[] = [];
  poll((bodies) => {
    seen.push(...bodies);
    return ['bad'];
  });
  await expect.poll(() => queues.depths()).toEqual({ work: 0, dead: 1 });
  expect(seen.filter((body) => body === 'good')).toHaveLength(1);
  expect(seen.filter((body) => body === 'bad')).toHaveLength(3);
});

test('a run that throws fails the whole batch', async () => {
  await send('a', 'b');
  poll(() => {
    throw new Error('no');
  });
  await expect.poll(() => queues.depths()).toEqual({ work: 0, dead: 2 });
});

test('a failure that the mapping does not ask for is not heard', async () => {
  await send('a');
  poll(() => ['a'], { size: 1, window: 0 }, false);
  await expect.poll(() => queues.depths()).toEqual({ work: 0, dead: 0 });
});

test('a batching window gathers more than SQS hands out at once', async () => {
  const Attributes = { VisibilityTimeout: '60' };
  await queues.call('SetQueueAttributes', { QueueUrl: urlOf('work'), Attributes });
  await send(...Array.from({ length: 25 }, (_, index) => String(index)));
  const sizes: number[] = [];
  poll(
    (bodies) => {
      sizes.push(bodies.length);
      return [];
    },
    { size: 1000, window: 0.3 },
  );
  await expect.poll(() => queues.depths()).toEqual({ work: 0, dead: 0 });
  expect(sizes).toEqual([25]);
});

test('an answer that names a stranger, or is none, fails the whole batch', () => {
  const batch = [{ MessageId: '1' }, { MessageId: '2' }];
  expect(failuresOf('null', batch)).toEqual(new Set());
  expect(failuresOf('{"batchItemFailures":[{"itemIdentifier":"2"}]}', batch)).toEqual(new Set(['2']));
  expect(failuresOf('{"batchItemFailures":[{"itemIdentifier":"3"}]}', batch)).toEqual(new Set(['1', '2']));
  expect(failuresOf('{"batchItemFailures":[{"itemIdentifier":""}]}', batch)).toEqual(new Set(['1', '2']));
  expect(failuresOf('{"batchItemFailures":7}', batch)).toEqual(new Set(['1', '2']));
});
