import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { EntryFunction } from './entry-function.ts';
import { environmentFor, type Resources } from './resources.ts';

export interface IndexerProps {
  readonly resources: Resources;
}

/** Keeps the search index in agreement with the records, many reports a batch. */
export class Indexer extends Construct {
  static readonly timeout = Duration.seconds(120);
  readonly indexReport: EntryFunction<'index-report'>;

  constructor(scope: Construct, id: string, props: IndexerProps) {
    super(scope, id);
    const { archive, records, indexQueue } = props.resources;
    const indexReport = new EntryFunction(this, 'IndexReport', {
      entry: 'index-report',
      description: 'Makes the search index agree with the records of reports',
      timeout: Indexer.timeout,
      memorySize: 1024,
      // A merge holds what goes in and what comes out.
      temporarySize: 2048,
      environment: environmentFor('index-report', props.resources),
    });
    archive.grantReadTo(indexReport);
    // The index alone: what is kept for ever lies elsewhere in the archive.
    archive.grantPutTo(indexReport, 'search/*');
    archive.grantDeleteTo(indexReport, 'search/*');
    records.grantReadTo(indexReport);
    // Every batch publishes a snapshot: large batches, and the fewest writers that Lambda allows.
    indexQueue.feed(indexReport, {
      batchSize: 1000,
      maxBatchingWindow: Duration.seconds(2),
      maxConcurrency: 2,
    });
    this.indexReport = indexReport;
  }
}
