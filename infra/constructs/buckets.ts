import { Duration, Validations } from 'aws-cdk-lib';
import { ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { PrivateBucket } from './private-bucket.ts';

/** Where reports come in, where PDFs are fetched, what is kept for ever, and who asked for what. */
export class Buckets extends Construct {
  /** What authors upload. Versioned, so that an overwrite by mistake can be undone. */
  readonly reports: PrivateBucket;
  /** The PDFs. Not versioned: what is withdrawn is gone from here, and the archive keeps every revision. */
  readonly library: PrivateBucket;
  /** Revisions, texts and the search index. Not versioned: revisions are written once, no function may delete them. */
  readonly archive: PrivateBucket;
  readonly accessLogs: PrivateBucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.accessLogs = new PrivateBucket(this, 'AccessLogs', {
      // CloudFront delivers its logs by ACL.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });
    Validations.of(this.accessLogs).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'A log of access to the logs would grow by itself for ever.',
    });
    this.reports = new PrivateBucket(this, 'Reports', {
      ...this.#logged('reports/'),
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(365) }],
    });
    this.library = new PrivateBucket(this, 'Library', this.#logged('library/'));
    this.archive = new PrivateBucket(this, 'Archive', this.#logged('archive/'));
  }

  #logged(serverAccessLogsPrefix: string) {
    return { serverAccessLogsBucket: this.accessLogs.handle, serverAccessLogsPrefix };
  }
}
