import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './constructs/alarms.ts';
import { Buckets } from './constructs/buckets.ts';
import { Desk } from './constructs/desk.ts';
import { Indexer } from './constructs/indexer.ts';
import { Portal } from './constructs/portal.ts';
import { Publisher } from './constructs/publisher.ts';
import { RecordsTable } from './constructs/records-table.ts';
import { Upkeep } from './constructs/upkeep.ts';
import { WorkQueue } from './constructs/work-queue.ts';

export interface PublishingStackProps extends StackProps {
  /** Who gets the alarms by e-mail. */
  readonly alarmEmail?: string;
  /** Reports that are worked on at once. A new account runs ten functions in all: leave some to readers. */
  readonly publishConcurrency?: number;
}

/** Gazette: reports in, typeset PDFs out. */
export class PublishingStack extends Stack {
  constructor(scope: Construct, id: string, props: PublishingStackProps = {}) {
    super(scope, id, props);
    const buckets = new Buckets(this, 'Buckets');
    const publishQueue = new WorkQueue(this, 'PublishQueue', { workTimeout: Publisher.timeout });
    const indexQueue = new WorkQueue(this, 'IndexQueue', { workTimeout: Indexer.timeout });
    const records = new RecordsTable(this, 'Records');
    const { reports, library, archive, accessLogs } = buckets;
    const resources = { reports, library, archive, records, publishQueue, indexQueue };

    publishQueue.watch(reports);
    const maxConcurrency = props.publishConcurrency ?? 5;
    const { publishReport } = new Publisher(this, 'Publisher', { resources, maxConcurrency });
    const { indexReport } = new Indexer(this, 'Indexer', { resources });
    const { portal, distribution } = new Portal(this, 'Portal', { resources, accessLogs });
    const { desk, url: deskUrl } = new Desk(this, 'Desk', { resources });
    const { sweep, bury } = new Upkeep(this, 'Upkeep', { resources });
    const alarms = new Alarms(this, 'Alarms', {
      queues: { PublishQueue: publishQueue, IndexQueue: indexQueue },
      functions: {
        PublishReport: publishReport,
        IndexReport: indexReport,
        Portal: portal,
        Desk: desk,
        Sweep: sweep,
        Bury: bury,
      },
      bury,
      ...(props.alarmEmail && { email: props.alarmEmail }),
    });

    this.#tell('PortalUrl', `https://${distribution.distributionDomainName}`, 'The public portal');
    this.#tell('DeskUrl', deskUrl.url, 'The desk; sign requests with IAM');
    this.#tell('ReportsBucket', reports.bucketName, 'Upload reports here');
    this.#tell('LibraryBucket', library.bucketName, 'Fetch PDFs here');
    this.#tell('ArchiveBucket', archive.bucketName, 'Revisions, texts and the search index');
    this.#tell('RecordsTable', records.table.tableName, 'Records of reports');
    this.#tell('PublishQueueUrl', publishQueue.queue.queueUrl, 'Uploads to look at');
    this.#tell('IndexQueueUrl', indexQueue.queue.queueUrl, 'Records to index');
    this.#tell('AlarmTopic', alarms.topic.topicArn, 'Subscribe here to alarms');
  }

  #tell(name: string, value: string, description: string): void {
    new CfnOutput(this, name, { value, description });
  }
}
