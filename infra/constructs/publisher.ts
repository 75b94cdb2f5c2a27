import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { EntryFunction } from './entry-function.ts';
import { environmentFor, type Resources } from './resources.ts';

export interface PublisherProps {
  readonly resources: Resources;
  /** Reports that are worked on at once, 2 or more. */
  readonly maxConcurrency: number;
}

/** Turns uploads into PDFs, one report a message. */
export class Publisher extends Construct {
  static readonly timeout = Duration.seconds(60);
  readonly publishReport: EntryFunction<'publish-report'>;

  constructor(scope: Construct, id: string, props: PublisherProps) {
    super(scope, id);
    const { reports, library, archive, records, publishQueue, indexQueue } = props.resources;
    const publishReport = new EntryFunction(this, 'PublishReport', {
      entry: 'publish-report',
      description: 'Makes the library agree with an upload: publishes, rejects or withdraws it',
      timeout: Publisher.timeout,
      // One whole virtual CPU: typesetting is bound by it.
      memorySize: 1769,
      environment: environmentFor('publish-report', props.resources),
    });
    reports.grantReadTo(publishReport);
    library.grantReadTo(publishReport);
    library.grantPutTo(publishReport);
    library.grantDeleteTo(publishReport);
    archive.grantReadTo(publishReport);
    archive.grantPutTo(publishReport);
    records.grantReadTo(publishReport);
    records.grantWriteTo(publishReport);
    publishQueue.grantSendTo(publishReport);
    indexQueue.grantSendTo(publishReport);
    // One at a time, so that a report that runs out of time or memory takes no other with it.
    publishQueue.feed(publishReport, { batchSize: 1, maxConcurrency: props.maxConcurrency });
    this.publishReport = publishReport;
  }
}
