import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { FunctionName } from '../../functions/environment.ts';
import type { EntryFunction } from './entry-function.ts';
import type { WorkQueue } from './work-queue.ts';

const period = Duration.minutes(5);

export interface AlarmsProps {
  readonly queues: Readonly<Record<string, WorkQueue>>;
  readonly functions: Readonly<Record<string, EntryFunction<FunctionName>>>;
  /** Takes what died from the queues, so that its runs tell of dead letters that are gone again. */
  readonly bury: EntryFunction<'bury'>;
  /** Who gets the alarms by e-mail. */
  readonly email?: string;
}

/** Alarms for what needs a person, to one topic. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'Gazette alarms', enforceSSL: true });
    if (props.email) this.topic.addSubscription(new EmailSubscription(props.email));

    for (const [name, { queue, deadLetters }] of Object.entries(props.queues)) {
      this.#above(
        `${name}DeadLetters`,
        0,
        deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
        'Messages died and could not be buried',
      );
      this.#above(
        `${name}Age`,
        Duration.minutes(30).toSeconds(),
        queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
        'Work has waited for more than half an hour',
      );
    }
    for (const [name, fn] of Object.entries(props.functions)) {
      this.#above(`${name}Errors`, 0, fn.metricErrors({ period }), 'A function failed or ran out of time');
      this.#above(`${name}Throttles`, 0, fn.metricThrottles({ period }), 'A function was refused a run');
    }
    this.#above('Buried', 0, props.bury.metricInvocations({ period }), 'A report failed again and again');
  }

  #above(id: string, threshold: number, metric: IMetric, alarmDescription: string): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      alarmDescription,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
