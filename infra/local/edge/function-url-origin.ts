import { randomUUID } from 'node:crypto';
import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { account, region } from '../cloudformation/local-scope.ts';
import type { Origin, OriginRequest, OriginResponse } from './origin.ts';

/** Bytes of an event or a result, as Lambda limits them. */
const PAYLOAD_LIMIT = 6 * 1024 * 1024;

/** A Lambda Function URL (payload format 2.0) in front of a function. */
export function functionUrlOrigin(invoke: (event: string) => Promise<string>): Origin {
  return async (request) => {
    const event = JSON.stringify(eventOf(request));
    if (event.length > PAYLOAD_LIMIT) return failure(413);
    try {
      const result = await invoke(event);
      return Buffer.byteLength(result) > PAYLOAD_LIMIT ? failure(502) : responseOf(JSON.parse(result));
    } catch {
      return failure(502);
    }
  };
}

function failure(status: number): OriginResponse {
  const message = status === 413 ? 'Request Entity Too Large' : 'Internal Server Error';
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ Message: message })),
  };
}

function eventOf({ method, path, query, headers, body }: OriginRequest): LambdaFunctionURLEvent {
  const { cookie, ...rest } = headers;
  const now = new Date();
  const parameters = Map.groupBy(new URLSearchParams(query), ([name]) => name);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    ...(cookie && { cookies: cookie.split(/; */) }),
    headers: Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
    ),
    ...(parameters.size > 0 && {
      queryStringParameters: Object.fromEntries(
        [...parameters].map(([name, pairs]) => [name, pairs.map(([, value]) => value).join(',')]),
      ),
    }),
    requestContext: {
      accountId: account,
      apiId: 'local',
      domainName: `local.lambda-url.${region}.on.aws`,
      domainPrefix: 'local',
      http: {
        method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: String(headers['user-agent'] ?? ''),
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
  };
}

function responseOf(result: LambdaFunctionURLResult): OriginResponse {
  if (typeof result !== 'object' || result === null || result.statusCode === undefined) {
    const text = typeof result === 'string' ? result : JSON.stringify(result);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(text) };
  }
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded } = result;
  const outgoing = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    status: statusCode,
    headers: { ...Object.fromEntries(outgoing), ...(cookies.length > 0 && { 'set-cookie': cookies }) },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}
