import type { Deployment } from '../cloudformation/deployment.ts';
import type { QueueServer } from '../queues/queue-server.ts';

interface QueueProperties {
  readonly DelaySeconds: number;
  readonly MessageRetentionPeriod: number;
  readonly VisibilityTimeout: number;
  readonly RedrivePolicy: object;
}

/** Makes the queues; a queue and its dead-letter queue find each other by ARN, in any order. */
export async function deployQueues(deployment: Deployment, queues: QueueServer): Promise<void> {
  for (const { ref, properties } of deployment.resources<QueueProperties>('AWS::SQS::Queue')) {
    const { DelaySeconds, MessageRetentionPeriod, VisibilityTimeout, RedrivePolicy } = properties;
    const attributes = {
      DelaySeconds,
      MessageRetentionPeriod,
      VisibilityTimeout,
      RedrivePolicy: RedrivePolicy && JSON.stringify(RedrivePolicy),
    };
    await queues.call('CreateQueue', {
      QueueName: ref.split('/').at(-1),
      Attributes: Object.fromEntries(
        Object.entries(attributes)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => [name, String(value)]),
      ),
    });
  }
}
