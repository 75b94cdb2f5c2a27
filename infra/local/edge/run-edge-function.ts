import { createContext, Script } from 'node:vm';

/** Milliseconds. CloudFront allows about one; here it only ends what would never end, on a machine that is busy. */
const TIME_LIMIT = 5_000;

/** A request as CloudFront Functions see it. Source: CloudFront developer guide, "Event structure". */
export interface EdgeRequest {
  readonly method: string;
  readonly uri: string;
  readonly querystring: Readonly<Record<string, { readonly value: string }>>;
  readonly headers: Readonly<Record<string, { readonly value: string }>>;
  readonly cookies: Readonly<Record<string, { readonly value: string }>>;
}

/** An answer that a function gives instead of the origin. */
export interface EdgeResponse {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, { readonly value: string }>>;
  readonly body?: string | { readonly data: string };
}

/** A CloudFront Function: its `handler`, run on an event in a world of its own. */
export type EdgeFunction = (request: EdgeRequest, viewerAddress: string) => EdgeRequest | EdgeResponse;

/** Compiles the code of a CloudFront Function. */
export function compileEdgeFunction(code: string): EdgeFunction {
  const script = new Script(`${code}\nJSON.stringify(handler(JSON.parse(event)));`);
  // One world for all requests, as in CloudFront, where functions keep no state: making one is dear.
  const world: { event?: string } = {};
  createContext(world);
  return (request, ip) => {
    const context = { eventType: 'viewer-request', requestId: '0' };
    world.event = JSON.stringify({ version: '1.0', context, viewer: { ip }, request });
    return JSON.parse(script.runInContext(world, { timeout: TIME_LIMIT }));
  };
}
