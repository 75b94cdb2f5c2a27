import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';

/** Milliseconds a request may take; well below any function's timeout, so that a stuck one is tried again. */
const requestHandler = { connectionTimeout: 2_000, requestTimeout: 15_000 };

/** One client a service and process: connections outlive an invocation. */
export const s3 = new S3Client({ requestHandler });
export const dynamodb = new DynamoDBClient({ requestHandler });
export const sqs = new SQSClient({ requestHandler });
