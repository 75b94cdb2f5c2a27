import type { AddressInfo } from 'node:net';
import { buildApp } from 'fauxqs';

/** SQS on this machine, in memory. */
export interface QueueServer {
  readonly endpoint: string;
  /** Calls an action of SQS without the network between. Throws what SQS would answer. */
  call<Output>(action: string, input: object): Promise<Output>;
  /** Messages that are visible, in flight or delayed, by queue name. */
  depths(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

interface QueueDepth {
  readonly name: string;
  readonly approximateMessageCount: number;
  readonly approximateInflightCount: number;
  readonly approximateDelayedCount: number;
}

/** Starts SQS on 127.0.0.1. */
export async function startQueueServer(region: string): Promise<QueueServer> {
  const app = buildApp({ logger: false, defaultRegion: region });
  /** Addresses as the server knows its queues, by name. */
  const addresses = new Map<string, string>();

  // The server gives its queues a host that not every machine resolves; clients may name any host.
  app.addHook('preHandler', async (request) => {
    const body = request.body as { QueueUrl?: string } | undefined;
    const name = body?.QueueUrl?.split('/').at(-1);
    const address = addresses.get(name ?? '');
    if (body && address) body.QueueUrl = address;
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;

  async function call<Output>(action: string, input: object): Promise<Output> {
    const { statusCode, payload } = await app.inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` },
      payload: JSON.stringify(input),
    });
    const output = payload === '' ? {} : JSON.parse(payload);
    if (statusCode !== 200) throw new Error(`SQS ${action}: ${output.message ?? payload}`);
    if (action === 'CreateQueue') addresses.set((input as { QueueName: string }).QueueName, output.QueueUrl);
    return output;
  }

  return {
    endpoint: `http://127.0.0.1:${port}`,
    call,
    async depths() {
      const { payload } = await app.inject('/_fauxqs/queues');
      const queues = JSON.parse(payload) as readonly QueueDepth[];
      return Object.fromEntries(
        queues.map((queue) => [
          queue.name,
          queue.approximateMessageCount + queue.approximateInflightCount + queue.approximateDelayedCount,
        ]),
      );
    },
    close: () => app.close(),
  };
}
