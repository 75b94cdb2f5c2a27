import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import type { HttpRequest, HttpResponse } from './http.ts';

/** Makes a Lambda handler for a Function URL (payload format 2.0) of something that answers requests. */
export function serveFunctionUrl(
  answer: (request: HttpRequest) => Promise<HttpResponse>,
): (event: LambdaFunctionURLEvent) => Promise<LambdaFunctionURLResult> {
  return async (event) => toResult(await answer(toRequest(event)));
}

function toRequest(event: LambdaFunctionURLEvent): HttpRequest {
  const headers = Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    query: new URLSearchParams(event.rawQueryString),
    headers: Object.fromEntries(headers),
  };
}

function toResult({ status, headers, body }: HttpResponse): LambdaFunctionURLResult {
  if (typeof body === 'string') return { statusCode: status, headers: { ...headers }, body };
  const encoded = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64');
  return { statusCode: status, headers: { ...headers }, body: encoded, isBase64Encoded: true };
}
