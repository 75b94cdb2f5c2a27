import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpRequest, HttpResponse } from '../../functions/portal/http/http.ts';

/** Serves what answers requests on a free port of this machine. */
export async function serve(answer: (request: HttpRequest) => Promise<HttpResponse>) {
  const server = createServer((message, out) => {
    void answer(requestOf(message)).then(({ status, headers, body }) =>
      out.writeHead(status, headers).end(body),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function requestOf({ method = 'GET', url = '/', headers }: IncomingMessage): HttpRequest {
  const [path = '/', query = ''] = url.split(/\?(.*)/s);
  const single = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  return { method, path, query: new URLSearchParams(query), headers: Object.fromEntries(single) };
}
