import type { Deployment } from '../cloudformation/deployment.ts';
import type { S3Endpoint } from '../s3/endpoint.ts';

interface BucketProperties {
  readonly VersioningConfiguration: { readonly Status: string };
  readonly NotificationConfiguration: {
    readonly QueueConfigurations?: readonly { readonly Event: string; readonly Queue: string }[];
  };
}

/** Makes the buckets and tells the endpoint where their events go. */
export function deployBuckets(deployment: Deployment, s3: S3Endpoint): void {
  for (const { ref, properties } of deployment.resources<BucketProperties>('AWS::S3::Bucket')) {
    s3.createBucket(ref, { versioning: properties.VersioningConfiguration?.Status === 'Enabled' });
    const configurations = properties.NotificationConfiguration?.QueueConfigurations ?? [];
    s3.setNotifications(
      ref,
      configurations.map(({ Event, Queue }) => ({ target: Queue, events: [Event] })),
    );
  }
}
