import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import type { S3Event } from 'aws-lambda';
import { createS3Endpoint, type S3EndpointOptions } from '../../../../infra/local/s3/endpoint.ts';

/** An endpoint of its own, with the bucket `reports`. */
export interface TestEndpoint {
  readonly url: string;
  readonly directory: string;
  readonly s3: S3Client;
  /** What was announced, in order. */
  readonly events: readonly { readonly target: string; readonly event: S3Event }[];
  connect(config?: S3ClientConfig): S3Client;
  stop(): Promise<void>;
}

/** Starts an endpoint in a new folder on a free port. */
export async function startEndpoint(options: Partial<S3EndpointOptions> = {}): Promise<TestEndpoint> {
  const directory = await mkdtemp(path.join(tmpdir(), 'gazette-s3-'));
  const events: { target: string; event: S3Event }[] = [];
  const endpoint = await createS3Endpoint({
    directory,
    region: 'ap-southeast-1',
    notify: (target, event) => {
      events.push({ target, event });
    },
    ...options,
  });
  endpoint.createBucket('reports');
  endpoint.setNotifications('reports', [
    { target: 'queue', events: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'] },
  ]);
  const url = `http://127.0.0.1:${await endpoint.listen(0)}`;
  const s3 = connectTo(url);
  return {
    url,
    directory,
    s3,
    events,
    connect: (config) => connectTo(url, config),
    stop: async () => {
      s3.destroy();
      await endpoint.close();
      await rm(directory, { recursive: true });
    },
  };
}

/** A client of the endpoint at that address, with a key of no meaning. */
export function connectTo(url: string, config: S3ClientConfig = {}): S3Client {
  return new S3Client({
    endpoint: url,
    region: 'ap-southeast-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
    maxAttempts: 1,
    ...config,
  });
}

/** The name and status of the error that the promise rejects with. */
export async function failure(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    const { name, $metadata } = error as { name: string; $metadata?: { httpStatusCode?: number } };
    return `${name} ${$metadata?.httpStatusCode}`;
  }
  return 'none';
}
