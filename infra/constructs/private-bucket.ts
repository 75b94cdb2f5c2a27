import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { FunctionName } from '../../functions/environment.ts';
import type { EntryFunction } from './entry-function.ts';

/** A bucket that is encrypted, closed to the public and reached over TLS only, and outlives the stack. */
export class PrivateBucket extends Bucket {
  constructor(scope: Construct, id: string, props: BucketProps = {}) {
    super(scope, id, {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...props,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        ...(props.lifecycleRules ?? []),
      ],
    });
  }

  /** The bucket as other constructs take it: CDK's class and interface differ under exactOptionalPropertyTypes. */
  get handle(): IBucket {
    return this as IBucket;
  }

  /** Reads objects and lists keys; without the latter S3 answers 403, not 404, for a key that is absent. */
  grantReadTo(reader: EntryFunction<FunctionName>): void {
    reader.allow(['s3:ListBucket'], [this.bucketArn]);
    this.#allowOnObjects(reader, ['s3:GetObject'], '*');
  }

  /** Writes objects, in parts too, whose keys match the pattern. */
  grantPutTo(writer: EntryFunction<FunctionName>, keys = '*'): void {
    this.#allowOnObjects(writer, ['s3:PutObject', 's3:AbortMultipartUpload'], keys);
  }

  /** Deletes objects whose keys match the pattern. */
  grantDeleteTo(remover: EntryFunction<FunctionName>, keys = '*'): void {
    this.#allowOnObjects(remover, ['s3:DeleteObject'], keys);
  }

  #allowOnObjects(user: EntryFunction<FunctionName>, actions: readonly string[], keys: string): void {
    user.allow(actions, [this.arnForObjects(keys)]);
    const logicalId = Stack.of(this).getLogicalId(this.node.defaultChild as CfnBucket);
    Validations.of(user.role!).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${keys}]`,
      reason: 'Keys are chosen by those who upload, or by content, so single objects cannot be named.',
    });
  }
}
