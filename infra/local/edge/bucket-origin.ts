import { Agent, request } from 'node:http';
import type { Origin } from './origin.ts';

const agent = new Agent({ keepAlive: true });

/** Headers of one connection, not of the answer. */
const hopByHop: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding']);

/** A bucket of the S3 endpoint, read only. */
export function bucketOrigin(endpoint: string, bucket: string): Origin {
  return ({ method, path, headers: asked }) =>
    new Promise((resolve, reject) => {
      const { host: _host, ...rest } = asked;
      const outgoing = request(
        `${endpoint}/${bucket}${path}`,
        { method, headers: rest, agent },
        (incoming) => {
          const received = Object.entries(incoming.headers).filter(([name]) => !hopByHop.has(name));
          const headers = Object.fromEntries(received);
          resolve({ status: incoming.statusCode ?? 502, headers, body: incoming });
        },
      );
      outgoing.on('error', reject);
      outgoing.end();
    });
}
