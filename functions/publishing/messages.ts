/** The parts of S3's event that are read. */
interface StorageEvent {
  readonly Records?: readonly ({
    readonly s3?: {
      readonly bucket?: { readonly name?: unknown };
      readonly object?: { readonly key?: unknown };
    };
  } | null)[];
}

/**
 * Keys named by a message of the publish queue: our own `{"key": ..., "failures"?: ...}`, or an event of the bucket,
 * whose keys are URL-encoded with `+` for a space. Empty for what concerns no key: S3's test event, other buckets.
 * Throws for what is no message at all.
 */
export function keysOfMessage(body: string, bucket: string): readonly string[] {
  const message: unknown = JSON.parse(body);
  if (typeof message !== 'object' || message === null) return [];
  if ('key' in message && typeof message.key === 'string') return [message.key];
  const { Records } = message as StorageEvent;
  if (!Array.isArray(Records)) return [];
  return Records.flatMap((record) => {
    const key = record?.s3?.object?.key;
    if (record?.s3?.bucket?.name !== bucket || typeof key !== 'string') return [];
    return [decodeURIComponent(key.replaceAll('+', ' '))];
  });
}

/** Attempts after which a message may die: as many as its queue delivers it. */
export const mostAttempts = 3;

/** Attempts that failed on the way to a message of the publish queue, other than those of its own deliveries. */
export function failuresOfMessage(body: string): number {
  const message: unknown = JSON.parse(body);
  if (typeof message !== 'object' || message === null || !('failures' in message)) return 0;
  return Number.isSafeInteger(message.failures) ? Math.max(0, Number(message.failures)) : 0;
}

/** The id named by a message of the index queue; undefined where it names none. */
export function idOfMessage(body: string): string | undefined {
  const message: unknown = JSON.parse(body);
  if (typeof message !== 'object' || message === null || !('id' in message)) return undefined;
  return typeof message.id === 'string' ? message.id : undefined;
}
