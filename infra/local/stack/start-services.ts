import { type Deployment, deploymentOf } from '../cloudformation/deployment.ts';
import { localScope, region } from '../cloudformation/local-scope.ts';
import type { SynthesizedStack } from '../cloudformation/template.ts';
import type { DataFolder } from '../data-folder.ts';
import { type QueueServer, startQueueServer } from '../queues/queue-server.ts';
import { createS3Endpoint } from '../s3/endpoint.ts';
import { startTableServer } from '../tables.ts';
import { deployBuckets } from './deploy-buckets.ts';
import type { ServiceEndpoints } from './deploy-functions.ts';
import { deployQueues } from './deploy-queues.ts';
import { deployTables } from './deploy-tables.ts';
import { refuseTaken } from './listen.ts';

/** Storage and queues that run, with the template's own in them. */
export interface Services {
  readonly deployment: Deployment;
  readonly queues: QueueServer;
  readonly endpoints: ServiceEndpoints;
}

/** Takes what is to be done when the stack closes; the last comes first. */
export type OnClose = (closer: () => unknown) => void;

/** Starts SQS, DynamoDB and S3 and makes the buckets, queues and tables of the template. */
export async function startServices(
  stack: SynthesizedStack,
  folder: DataFolder,
  s3Port: number,
  onClose: OnClose,
): Promise<Services> {
  const queues = await startQueueServer(region);
  onClose(() => queues.close());
  const tables = await startTableServer(folder.tables, region);
  onClose(() => tables.close());
  const deployment = deploymentOf(stack, localScope(stack.template, queues.endpoint));
  const queueUrls = new Map(deployment.resources('AWS::SQS::Queue').map(({ arn, ref }) => [arn, ref]));
  const s3 = await createS3Endpoint({
    directory: folder.objects,
    region,
    notify: async (target, event) => {
      const QueueUrl = queueUrls.get(target);
      if (!QueueUrl) return;
      // While the stack closes the event is lost with the queue; the sweep at the next start makes up for it.
      await queues
        .call('SendMessage', { QueueUrl, MessageBody: JSON.stringify(event) })
        .catch(() => undefined);
    },
  });
  onClose(() => s3.close());
  await deployQueues(deployment, queues);
  await deployTables(deployment, tables);
  deployBuckets(deployment, s3);
  const port = await refuseTaken(s3Port, 's3-port', () => s3.listen(s3Port));
  const endpoints = { s3: `http://127.0.0.1:${port}`, sqs: queues.endpoint, dynamodb: tables.endpoint };
  return { deployment, queues, endpoints };
}
