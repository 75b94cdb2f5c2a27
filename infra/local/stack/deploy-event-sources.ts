import type { Deployment } from '../cloudformation/deployment.ts';
import { localConcurrency } from '../lambda/local-concurrency.ts';
import { pollQueue } from '../queues/poll-queue.ts';
import type { QueueServer } from '../queues/queue-server.ts';
import type { Invoker } from './invoker.ts';

interface EventSourceProperties {
  readonly BatchSize: number;
  readonly EventSourceArn: string;
  readonly FunctionName: string;
  readonly FunctionResponseTypes: readonly string[];
  readonly MaximumBatchingWindowInSeconds: number;
  readonly ScalingConfig: { readonly MaximumConcurrency: number };
}

/** Starts to feed functions from queues. */
export function deployEventSources(
  deployment: Deployment,
  queues: QueueServer,
  { invoke }: Invoker,
): readonly { stop(): void }[] {
  const urls = new Map(deployment.resources('AWS::SQS::Queue').map(({ arn, ref }) => [arn, ref]));
  const sources = deployment.resources<EventSourceProperties>('AWS::Lambda::EventSourceMapping');
  return sources.map(({ ref, properties }) => {
    const { EventSourceArn = '', FunctionName = '', FunctionResponseTypes = [] } = properties;
    const queueUrl = urls.get(EventSourceArn);
    if (!queueUrl) throw new Error(`event source ${ref} is of no queue of the template`);
    return pollQueue(queues, {
      queueUrl,
      queueArn: EventSourceArn,
      limits: { size: properties.BatchSize ?? 10, window: properties.MaximumBatchingWindowInSeconds ?? 0 },
      concurrency: Math.min(
        properties.ScalingConfig?.MaximumConcurrency ?? localConcurrency,
        localConcurrency,
      ),
      partial: FunctionResponseTypes.includes('ReportBatchItemFailures'),
      invoke: (event) => invoke(FunctionName, event),
    });
  });
}
