import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { EntryFunction } from './entry-function.ts';
import { environmentFor, type Resources } from './resources.ts';

export interface UpkeepProps {
  readonly resources: Resources;
}

/** Finds what events missed, and settles what failed again and again. */
export class Upkeep extends Construct {
  readonly sweep: EntryFunction<'sweep'>;
  readonly bury: EntryFunction<'bury'>;

  constructor(scope: Construct, id: string, props: UpkeepProps) {
    super(scope, id);
    this.sweep = this.#sweep(props.resources);
    this.#every(Duration.minutes(5), 'QuickSweep', { full: false });
    this.#every(Duration.days(1), 'FullSweep', { full: true });
    this.bury = this.#bury(props.resources);
  }

  #sweep(resources: Resources) {
    const sweep = new EntryFunction(this, 'Sweep', {
      entry: 'sweep',
      description: 'Compares buckets, records and index and queues what differs',
      timeout: Duration.minutes(10),
      memorySize: 1024,
      temporarySize: 1024,
      environment: environmentFor('sweep', resources),
    });
    for (const bucket of [resources.reports, resources.library, resources.archive]) bucket.grantReadTo(sweep);
    resources.records.grantReadTo(sweep);
    resources.records.grantListTo(sweep);
    resources.records.grantScanTo(sweep);
    resources.publishQueue.grantSendTo(sweep);
    resources.indexQueue.grantSendTo(sweep);
    return sweep;
  }

  #bury(resources: Resources) {
    const bury = new EntryFunction(this, 'Bury', {
      entry: 'bury',
      description: 'Marks reports whose messages died as failed',
      timeout: Duration.seconds(30),
      memorySize: 256,
      environment: environmentFor('bury', resources),
    });
    for (const bucket of [resources.reports, resources.library, resources.archive]) bucket.grantReadTo(bury);
    resources.library.grantPutTo(bury);
    resources.library.grantDeleteTo(bury);
    resources.records.grantReadTo(bury);
    resources.records.grantWriteTo(bury);
    resources.publishQueue.grantSendTo(bury);
    resources.publishQueue.feedDeadLetters(bury);
    resources.indexQueue.feedDeadLetters(bury);
    return bury;
  }

  #every(period: Duration, id: string, input: { readonly full: boolean }): void {
    new Rule(this, id, {
      schedule: Schedule.rate(period),
      // A sweep that was missed is made up for by the next one.
      targets: [
        new LambdaFunction(this.sweep, { event: RuleTargetInput.fromObject(input), retryAttempts: 0 }),
      ],
    });
  }
}
