import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startQueueServer } from '../../infra/local/queues/queue-server.ts';
import { createS3Endpoint } from '../../infra/local/s3/endpoint.ts';
import { startTableServer } from '../../infra/local/tables.ts';

/** What the adapters talk to in these tests. */
export interface LocalServices {
  /** Messages in a queue that nobody has received, by body; the order is the queue's. */
  receive(): Promise<readonly string[]>;
  readonly queueUrl: string;
  readonly table: string;
  readonly buckets: { readonly reports: string; readonly library: string; readonly archive: string };
  close(): Promise<void>;
}

const region = 'ap-southeast-1';

/**
 * Starts S3, DynamoDB and SQS on this machine with empty resources and points the SDK at them by its own
 * environment variables. Import adapters after it only: they read the variables when they load.
 */
export async function startLocalServices(): Promise<LocalServices> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-contract-'));
  const s3 = await createS3Endpoint({ directory: join(folder, 's3'), region, notify: () => undefined });
  const port = await s3.listen(0);
  const tables = await startTableServer(join(folder, 'tables'), region);
  const queues = await startQueueServer(region);
  Object.assign(process.env, {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
    AWS_ENDPOINT_URL_DYNAMODB: tables.endpoint,
    AWS_ENDPOINT_URL_SQS: queues.endpoint,
  });
  const buckets = { reports: 'reports', library: 'library', archive: 'archive' };
  for (const bucket of Object.values(buckets)) s3.createBucket(bucket);
  await tables.createTable({
    TableName: 'records',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'status', 'updatedAt'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byStatus',
        KeySchema: [
          { AttributeName: 'status', KeyType: 'HASH' },
          { AttributeName: 'updatedAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  });
  const { QueueUrl } = await queues.call<{ QueueUrl: string }>('CreateQueue', { QueueName: 'work' });
  return {
    queueUrl: `${queues.endpoint}/000000000000/work`,
    table: 'records',
    buckets,
    async receive() {
      const { Messages = [] } = await queues.call<{ Messages?: { Body: string }[] }>('ReceiveMessage', {
        QueueUrl,
        MaxNumberOfMessages: 10,
      });
      return Messages.map(({ Body }) => Body);
    },
    async close() {
      await Promise.all([s3.close(), tables.close(), queues.close()]);
      await rm(folder, { recursive: true });
    },
  };
}
