import { Duration } from 'aws-cdk-lib';
import { type FunctionUrl, FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { EntryFunction } from './entry-function.ts';
import { environmentFor, type Resources } from './resources.ts';

export interface DeskProps {
  readonly resources: Resources;
}

/** Tells those who upload what became of their reports. Answers IAM-signed requests only. */
export class Desk extends Construct {
  readonly desk: EntryFunction<'desk'>;
  readonly url: FunctionUrl;

  constructor(scope: Construct, id: string, props: DeskProps) {
    super(scope, id);
    const { reports, records } = props.resources;
    this.desk = new EntryFunction(this, 'Function', {
      entry: 'desk',
      description: 'State of uploads and the reasons for rejections, for those who upload',
      timeout: Duration.seconds(15),
      memorySize: 256,
      environment: environmentFor('desk', props.resources),
    });
    reports.grantReadTo(this.desk);
    records.grantReadTo(this.desk);
    records.grantListTo(this.desk);
    this.url = this.desk.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM });
  }
}
