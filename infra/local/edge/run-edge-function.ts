import { createContext, Script } from 'node:vm';

/** Milliseconds; CloudFront allows about one. */
const TIME_LIMIT = 100;

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
  return (request, ip) => {
    const context = { eventType: 'viewer-request', requestId: '0' };
    const event = JSON.stringify({ version: '1.0', context, viewer: { ip }, request });
    return JSON.parse(script.runInContext(createContext({ event }), { timeout: TIME_LIMIT }));
  };
}
