import type { S3Event } from 'aws-lambda';
import type { ObjectSummary } from './store/object-table.ts';

/** Where the events of a bucket go: those that match one of `events` (`s3:ObjectCreated:*`) and the filter. */
export interface NotificationRule {
  /** ARN of a queue. */
  readonly target: string;
  readonly events: readonly string[];
  readonly filter?: { readonly prefix?: string; readonly suffix?: string };
}

export type S3EventName =
  | `ObjectCreated:${'Put' | 'Copy' | 'CompleteMultipartUpload'}`
  | 'ObjectRemoved:Delete';

/** Whether the rule asks for this event. */
export function wantsEvent(rule: NotificationRule, name: S3EventName, key: string): boolean {
  const { prefix = '', suffix = '' } = rule.filter ?? {};
  if (!key.startsWith(prefix) || !key.endsWith(suffix)) return false;
  return rule.events.some((wanted) =>
    wanted.endsWith('*') ? `s3:${name}`.startsWith(wanted.slice(0, -1)) : wanted === `s3:${name}`,
  );
}

let lastSequence = 0;

/**
 * Tells of an object that is in the bucket now, or of a key that is not any more.
 * Source: Amazon S3 user guide, "Event message structure", version 2.1.
 */
export function describeEvent(
  awsRegion: string,
  bucket: string,
  eventName: S3EventName,
  object: ObjectSummary | { readonly key: string },
): S3Event {
  const now = Date.now();
  lastSequence = Math.max(lastSequence + 1, now * 1024);
  const identity = { principalId: 'local' };
  const key = encodeURIComponent(object.key).replaceAll('%20', '+').replaceAll('%2F', '/');
  const sequencer = lastSequence.toString(16).toUpperCase().padStart(18, '0');
  const content = 'etag' in object ? { size: object.size, eTag: object.etag } : {};
  const record = {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion,
    eventTime: new Date(now).toISOString(),
    eventName,
    userIdentity: identity,
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: { 'x-amz-request-id': sequencer, 'x-amz-id-2': sequencer },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'local',
      bucket: { name: bucket, ownerIdentity: identity, arn: `arn:aws:s3:::${bucket}` },
      object: { key, ...content, sequencer },
    },
  };
  // The published type demands size and ETag of removals too, which S3 does not send.
  return { Records: [record] } as S3Event;
}
