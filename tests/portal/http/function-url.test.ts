import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { expect, test } from 'vitest';
import { serveFunctionUrl } from '../../../functions/portal/http/function-url.ts';
import type { HttpRequest, HttpResponse } from '../../../functions/portal/http/http.ts';

const event = {
  version: '2.0',
  rawPath: '/reports/%C4%90',
  rawQueryString: 'q=a+b&q=%C4%90',
  headers: { Host: 'gazette.example' },
  requestContext: { http: { method: 'GET' } },
} as unknown as LambdaFunctionURLEvent;

async function invoke(response: HttpResponse) {
  const seen: HttpRequest[] = [];
  const handler = serveFunctionUrl(async (request) => {
    seen.push(request);
    return response;
  });
  return { result: await handler(event), request: seen[0] };
}

test('an event becomes a request', async () => {
  const { request } = await invoke({ status: 200, headers: {}, body: '' });
  expect(request).toMatchObject({
    method: 'GET',
    path: '/reports/%C4%90',
    headers: { host: 'gazette.example' },
  });
  expect(request?.query.getAll('q')).toEqual(['a b', 'Đ']);
});

test('text goes as text', async () => {
  const { result } = await invoke({ status: 404, headers: { a: 'b' }, body: 'Đ' });
  expect(result).toEqual({ statusCode: 404, headers: { a: 'b' }, body: 'Đ' });
});

test('bytes go as base64, no more of their buffer than they are', async () => {
  const { result } = await invoke({
    status: 200,
    headers: {},
    body: new Uint8Array([9, 255, 0, 9]).subarray(1, 3),
  });
  expect(result).toEqual({ statusCode: 200, headers: {}, body: '/wA=', isBase64Encoded: true });
});
