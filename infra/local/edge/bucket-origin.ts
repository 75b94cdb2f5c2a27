import { Agent, request } from 'node:http';
import type { Origin } from './origin.ts';

const agent = new Agent({ keepAlive: true });

/** A bucket of the S3 endpoint, read only. */
export function bucketOrigin(endpoint: string, bucket: string): Origin {
  return ({ method, path, headers }) =>
    new Promise((resolve, reject) => {
      const { host: _host, ...rest } = headers;
      const outgoing = request(
        `${endpoint}/${bucket}${path}`,
        { method, headers: rest, agent },
        (incoming) => {
          const { connection: _connection, ...received } = incoming.headers;
          resolve({ status: incoming.statusCode ?? 502, headers: received, body: incoming });
        },
      );
      outgoing.on('error', reject);
      outgoing.end();
    });
}
