import type { LambdaFunctionURLEvent } from 'aws-lambda';
import { expect, test } from 'vitest';
import { functionUrlOrigin } from '../../../../infra/local/edge/function-url-origin.ts';
import type { OriginRequest } from '../../../../infra/local/edge/origin.ts';

const request: OriginRequest = {
  method: 'POST',
  path: '/a%20b',
  query: 'x=1&x=2&y=%C4%91',
  headers: { host: 'h', cookie: 'c=1; d=2', 'x-a': 'b' },
  body: Buffer.from('đ'),
};

/** The origin's answer to the request, for a function with this result. */
function answer(result: unknown) {
  return functionUrlOrigin(async () => JSON.stringify(result))(request);
}

test('the event has the payload format 2.0', async () => {
  let event: LambdaFunctionURLEvent | undefined;
  await functionUrlOrigin(async (text) => {
    event = JSON.parse(text);
    return '{}';
  })(request);
  expect(event).toMatchObject({
    version: '2.0',
    rawPath: '/a%20b',
    rawQueryString: 'x=1&x=2&y=%C4%91',
    queryStringParameters: { x: '1,2', y: 'đ' },
    cookies: ['c=1', 'd=2'],
    headers: { host: 'h', 'x-a': 'b' },
    requestContext: { http: { method: 'POST', path: '/a%20b' } },
    body: Buffer.from('đ').toString('base64'),
    isBase64Encoded: true,
  });
  expect(event?.headers).not.toHaveProperty('cookie');
});

test('a result with a status is the response', async () => {
  const result = { statusCode: 201, headers: { 'X-A': 'b' }, cookies: ['c=1'], body: 'xin chào' };
  expect(await answer(result)).toEqual({
    status: 201,
    headers: { 'x-a': 'b', 'set-cookie': ['c=1'] },
    body: Buffer.from('xin chào'),
  });
});

test('a body in base64 is decoded', async () => {
  const { body } = await answer({ statusCode: 200, body: 'AAEC', isBase64Encoded: true });
  expect(body).toEqual(Buffer.from([0, 1, 2]));
});

test('a result without a status is sent as JSON', async () => {
  expect(await answer({ a: 1 })).toEqual({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from('{"a":1}'),
  });
});

test('a function that fails is a bad gateway that tells nothing', async () => {
  const { status, body } = await functionUrlOrigin(async () => {
    throw new Error('a secret');
  })(request);
  expect(status).toBe(502);
  expect(String(body)).toBe('{"Message":"Internal Server Error"}');
});

test('a result beyond 6 MB is refused, as Lambda does', async () => {
  expect((await answer({ statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024) })).status).toBe(502);
});
