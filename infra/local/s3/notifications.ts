import type { ObjectSummary } from './store/object-table.ts';

/** Where the events of a bucket go: those that match one of `events` (`s3:ObjectCreated:*`) and the filter. */
export interface NotificationRule {
  /** ARN of a queue. */
  readonly target: string;
  readonly events: readonly string[];
  readonly filter?: { readonly prefix?: string; readonly suffix?: string };
}

/** An event as S3 sends it. Source: Amazon S3 user guide, "Event message structure", version 2.1. */
export interface S3Event {
  readonly Records: readonly [S3EventRecord];
}

export interface S3EventRecord {
  readonly eventVersion: '2.1';
  readonly eventSource: 'aws:s3';
  readonly awsRegion: string;
  readonly eventTime: string;
  readonly eventName: S3EventName;
  readonly userIdentity: { readonly principalId: string };
  readonly requestParameters: { readonly sourceIPAddress: string };
  readonly responseElements: Readonly<Record<string, string>>;
  readonly s3: {
    readonly s3SchemaVersion: '1.0';
    readonly configurationId: string;
    readonly bucket: {
      readonly name: string;
      readonly ownerIdentity: { readonly principalId: string };
      readonly arn: string;
    };
    readonly object: {
      /** Percent-encoded, with `+` for a space. */
      readonly key: string;
      readonly size?: number;
      readonly eTag?: string;
      /** Hexadecimal; a later event of the same key has the greater one. */
      readonly sequencer: string;
    };
  };
}

export type S3EventName =
  | `ObjectCreated:${'Put' | 'Post' | 'Copy' | 'CompleteMultipartUpload'}`
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

/** Tells of an object that is in the bucket now, or (`object` undefined) of a key that is not any more. */
export function describeEvent(
  region: string,
  bucket: string,
  name: S3EventName,
  object: ObjectSummary | { readonly key: string },
): S3Event {
  const now = Date.now();
  lastSequence = Math.max(lastSequence + 1, now * 1024);
  const principalId = 'local';
  const key = encodeURIComponent(object.key).replaceAll('%20', '+').replaceAll('%2F', '/');
  const content = 'etag' in object ? { size: object.size, eTag: object.etag } : {};
  const sequencer = lastSequence.toString(16).toUpperCase().padStart(18, '0');
  return {
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: region,
        eventTime: new Date(now).toISOString(),
        eventName: name,
        userIdentity: { principalId },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: {},
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: 'local',
          bucket: { name: bucket, ownerIdentity: { principalId }, arn: `arn:aws:s3:::${bucket}` },
          object: { key, ...content, sequencer },
        },
      },
    ],
  };
}
