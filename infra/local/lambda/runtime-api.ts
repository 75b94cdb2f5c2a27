import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Work for a process: an event as JSON. */
export interface Invocation {
  readonly requestId: string;
  readonly functionArn: string;
  readonly event: string;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
}

/** What a process tells of itself through the runtime API. */
export interface RuntimeListener {
  /** The process is idle; `deliver` gives it work. */
  ready(deliver: (invocation: Invocation) => void): void;
  succeeded(requestId: string, payload: string): void;
  failed(requestId: string, error: string): void;
  failedToStart(error: string): void;
}

const paths =
  /^\/(?<process>[^/]+)\/2018-06-01\/runtime\/(?:init\/error|invocation\/(?:next|(?<id>[^/]+)\/(?<end>response|error)))$/;

/** The AWS Lambda runtime API (2018-06-01) for any number of processes, each under an address of its own. */
export class RuntimeApi {
  readonly #listeners = new Map<string, RuntimeListener>();
  readonly #server: Server = createServer((request, response) => {
    this.#answer(request, response).catch(() => response.destroy());
  });

  async listen(): Promise<void> {
    // A process may wait for work as long as it likes.
    this.#server.requestTimeout = 0;
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  /** Returns the value of AWS_LAMBDA_RUNTIME_API for a process, and how to forget the process. */
  attach(listener: RuntimeListener): { readonly address: string; readonly detach: () => void } {
    const id = randomUUID();
    this.#listeners.set(id, listener);
    const { port } = this.#server.address() as AddressInfo;
    return { address: `127.0.0.1:${port}/${id}`, detach: () => this.#listeners.delete(id) };
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const groups = paths.exec(request.url ?? '')?.groups;
    const listener = this.#listeners.get(groups?.process ?? '');
    if (!groups || !listener) {
      response.writeHead(404).end();
      return;
    }
    if (request.method === 'GET') {
      listener.ready((invocation) => deliver(response, invocation));
      return;
    }
    const body = await text(request);
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}');
    const { id, end } = groups;
    if (id === undefined) listener.failedToStart(body);
    else if (end === 'response') listener.succeeded(id, body);
    else listener.failed(id, body);
  }
}

function deliver(response: ServerResponse, invocation: Invocation): void {
  response
    .writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': invocation.requestId,
      'lambda-runtime-deadline-ms': String(invocation.deadline),
      'lambda-runtime-invoked-function-arn': invocation.functionArn,
    })
    .end(invocation.event);
}
