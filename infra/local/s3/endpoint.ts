import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Event } from 'aws-lambda';
import { answer } from './answer.ts';
import { describeEvent, type NotificationRule, wantsEvent } from './notifications.ts';
import type { Service } from './service.ts';
import { openStore } from './store/open-store.ts';

/** How an endpoint is set up. */
export interface S3EndpointOptions {
  /** Everything is kept here, and found again at the next start. */
  readonly directory: string;
  readonly region: string;
  /** Is told what happened to objects, after it is durable and in that order. */
  readonly notify: (target: string, event: S3Event) => void | Promise<void>;
  /** The largest body of one request; 5 GiB where nothing else is said. */
  readonly maxObjectBytes?: number;
}

/** An S3 endpoint of this machine, in path style, for any access key. */
export interface S3Endpoint {
  /** Listens on 127.0.0.1; resolves to the port, which is chosen where 0 is given. */
  listen(port: number): Promise<number>;
  /** Makes the bucket where there is none. No versions are kept; the status is only remembered. */
  createBucket(name: string, options?: { readonly versioning?: boolean }): void;
  /** Replaces the rules of a bucket. */
  setNotifications(bucket: string, rules: readonly NotificationRule[]): void;
  /** Finishes the requests under way, within a second, and closes the store. */
  close(): Promise<void>;
}

const largestPut = 5 * 1024 ** 3;

/** Opens an endpoint; throws where another process has its folder open. */
export async function createS3Endpoint(options: S3EndpointOptions): Promise<S3Endpoint> {
  const { directory, region, notify, maxObjectBytes = largestPut } = options;
  const store = openStore(directory);
  const rules = new Map<string, readonly NotificationRule[]>();
  const service: Service = {
    region,
    maxObjectBytes,
    store,
    announce: (bucket, name, object) => {
      for (const rule of rules.get(bucket) ?? [])
        if (wantsEvent(rule, name, object.key))
          void tell(notify, rule.target, describeEvent(region, bucket, name, object));
    },
  };
  const server = createServer((message, response) => {
    answer(message, response, service).catch(() => response.destroy());
  });
  server.requestTimeout = 0;
  // Longer than clients keep idle connections, so that none is closed under a request on its way.
  server.keepAliveTimeout = 75_000;
  return {
    listen: async (port) => {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    },
    createBucket: (name, { versioning } = {}) => {
      const before = store.buckets.find(name);
      const status = versioning ? 'Enabled' : (before?.versioning ?? null);
      store.buckets.put({ name, created: before?.created ?? Date.now(), versioning: status });
    },
    setNotifications: (bucket, list) => {
      rules.set(bucket, list);
    },
    close: async () => {
      await stop(server);
      store.close();
    },
  };
}

async function tell(notify: S3EndpointOptions['notify'], target: string, event: S3Event): Promise<void> {
  try {
    await notify(target, event);
  } catch (error) {
    console.error(error);
  }
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  const timer = setTimeout(() => server.closeAllConnections(), 1000);
  await closed;
  clearTimeout(timer);
}
