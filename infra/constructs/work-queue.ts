import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource, type SqsEventSourceProps } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { type CfnQueuePolicy, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionName } from '../../functions/environment.ts';
import type { EntryFunction } from './entry-function.ts';

/** Receives of a message before it is dead. */
const RETRIES = 3;

export interface WorkQueueProps {
  /** Timeout of the function that works the queue off. */
  readonly workTimeout: Duration;
}

/** A queue of work with its dead-letter queue, encrypted and over TLS only. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const encryption = QueueEncryption.SQS_MANAGED;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.minutes(3),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption,
      enforceSSL: true,
      retentionPeriod: Duration.days(4),
      // Lambda asks for six times the function's timeout, so that throttled batches are not handed out twice.
      visibilityTimeout: Duration.seconds(6 * props.workTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: RETRIES },
    });
  }

  grantSendTo(sender: EntryFunction<FunctionName>): void {
    sender.allow(['sqs:SendMessage'], [this.queue.queueArn]);
  }

  /** Lets a function work the queue off; a message that fails goes back alone. */
  feed(worker: EntryFunction<FunctionName>, props: SqsEventSourceProps): void {
    worker.addEventSource(new SqsEventSource(this.queue, { reportBatchItemFailures: true, ...props }));
  }

  /** Lets a function take what died. */
  feedDeadLetters(worker: EntryFunction<FunctionName>): void {
    worker.addEventSource(
      new SqsEventSource(this.deadLetters, { batchSize: 10, reportBatchItemFailures: true }),
    );
  }

  /**
   * Sends a message here for every object that is created in the bucket or removed from it.
   * Set on the bucket itself: CDK's own notifications bring a function in Python that changes
   * the bucket after the fact.
   */
  watch(bucket: Bucket): void {
    // The bucket waits for the policy, so the policy may not name the bucket: the account must do.
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    const cfnBucket = bucket.node.defaultChild as CfnBucket;
    cfnBucket.notificationConfiguration = {
      queueConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((event) => ({
        event,
        queue: this.queue.queueArn,
      })),
    };
    cfnBucket.node.addDependency(this.queue.node.findChild('Policy').node.defaultChild as CfnQueuePolicy);
  }
}
