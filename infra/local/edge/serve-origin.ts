import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Origin } from './origin.ts';

/** An HTTP server on 127.0.0.1 whose requests the origin answers. Not listening yet. */
export function serveOrigin(origin: Origin): Server {
  return createServer((request, response) => {
    answer(origin, request, response).catch((error: Error) => {
      console.error(`${request.method} ${request.url}: ${error.message}`);
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
  });
}

async function answer(origin: Origin, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const { status, headers, body } = await origin({
    method: request.method ?? 'GET',
    path,
    query: query.join('?'),
    // By default the scheme is the one of this server; an origin in between may say otherwise.
    headers: { ...request.headers, 'x-forwarded-proto': 'http' },
    body: await buffer(request),
  });
  response.writeHead(status, headers);
  if (body instanceof Buffer) response.end(request.method === 'HEAD' ? undefined : body);
  else await pipeline(body, response);
}
