import { expect, test } from 'vitest';
import { type Behavior, distribution } from '../../../../infra/local/edge/distribution.ts';
import type { OriginRequest, OriginResponse } from '../../../../infra/local/edge/origin.ts';
import { compileEdgeFunction } from '../../../../infra/local/edge/run-edge-function.ts';

/** An origin that answers with what it was asked. */
async function echo(request: OriginRequest): Promise<OriginResponse> {
  const { body: _body, ...rest } = request;
  return { status: 200, headers: { 'x-frame-options': 'DENY' }, body: Buffer.from(JSON.stringify(rest)) };
}

const plain: Behavior = {
  allowedMethods: ['GET', 'HEAD'],
  keyHeaders: [],
  keyQueryStrings: false,
  responseHeaders: [],
  origin: echo,
};

function get(path: string, headers: Record<string, string> = {}): OriginRequest {
  return { method: 'GET', path, query: 'q=1', headers, body: Buffer.alloc(0) };
}

async function asked(behavior: Partial<Behavior>, request: OriginRequest): Promise<OriginRequest> {
  const { body } = await distribution([{ ...plain, ...behavior }])(request);
  return JSON.parse(String(body));
}

test('the first behaviour whose pattern matches answers', async () => {
  const say = (text: string) => async () => ({ status: 200, headers: {}, body: Buffer.from(text) });
  const edge = distribution([
    { ...plain, pathPattern: '/library/*', origin: say('library') },
    { ...plain, origin: say('portal') },
  ]);
  expect(String((await edge(get('/library/a.pdf'))).body)).toBe('library');
  expect(String((await edge(get('/reports/a.pdf'))).body)).toBe('portal');
});

test('the origin sees what is in the cache key and what conditional requests need, no more', async () => {
  const headers = {
    accept: 'text/html',
    cookie: 'a=b',
    range: 'bytes=0-1',
    'x-key': '1',
    'x-forwarded-proto': 'http',
  };
  const seen = await asked({ keyHeaders: ['x-key'] }, get('/a', headers));
  expect(seen.headers).toEqual({
    range: 'bytes=0-1',
    'user-agent': 'Amazon CloudFront',
    'x-forwarded-proto': 'http',
    'x-key': '1',
  });
});

test('the query reaches the origin where it is in the cache key', async () => {
  expect((await asked({}, get('/a'))).query).toBe('');
  expect((await asked({ keyQueryStrings: true }, get('/a'))).query).toBe('q=1');
});

test('a method that the behaviour does not allow is refused', async () => {
  const response = await distribution([plain])({ ...get('/a'), method: 'POST' });
  expect(response.status).toBe(403);
});

test('a function may change the path and the headers', async () => {
  const onViewerRequest = compileEdgeFunction(`
    function handler(event) {
      event.request.uri = event.request.uri.slice(8);
      event.request.headers['x-key'] = { value: event.request.headers.host.value };
      return event.request;
    }
  `);
  const seen = await asked({ onViewerRequest, keyHeaders: ['x-key'] }, get('/library/a%20b', { host: 'h' }));
  expect(seen.path).toBe('/a%20b');
  expect(seen.headers['x-key']).toBe('h');
});

test('a function may answer itself', async () => {
  const onViewerRequest = compileEdgeFunction(
    "function handler() { return { statusCode: 302, headers: { location: { value: '/b' } } }; }",
  );
  const response = await distribution([{ ...plain, onViewerRequest }])(get('/a'));
  expect(response).toMatchObject({ status: 302, headers: { location: '/b' } });
});

test('a function that runs on is stopped', () => {
  const forever = compileEdgeFunction('function handler() { for (;;); }');
  const request = { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} };
  expect(() => forever(request, '127.0.0.1')).toThrow('timed out');
});

test('a policy adds headers, and replaces those of the origin only where it overrides', async () => {
  const answer = async (override: boolean) => {
    const responseHeaders = [
      { name: 'x-frame-options', value: 'SAMEORIGIN', override },
      { name: 'referrer-policy', value: 'no-referrer', override },
    ];
    return (await distribution([{ ...plain, responseHeaders }])(get('/'))).headers;
  };
  expect(await answer(true)).toEqual({ 'x-frame-options': 'SAMEORIGIN', 'referrer-policy': 'no-referrer' });
  expect(await answer(false)).toEqual({ 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' });
});
