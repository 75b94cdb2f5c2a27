import { Agent, request } from 'node:http';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketAclCommand,
  GetBucketCorsCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  PutBucketCorsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failure, startEndpoint, type TestEndpoint } from './start-endpoint.ts';

const Bucket = 'reports';
let endpoint: TestEndpoint;

beforeAll(async () => {
  endpoint = await startEndpoint();
  await endpoint.s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'hello' }));
});
afterAll(() => endpoint.stop());

describe('presigned addresses', () => {
  test('put and get', async () => {
    const target = { Bucket, Key: 'Đức +1.txt' };
    const put = await getSignedUrl(endpoint.s3, new PutObjectCommand(target), { expiresIn: 60 });
    expect((await fetch(put, { method: 'PUT', body: 'hello' })).status).toBe(200);
    const get = new GetObjectCommand({ ...target, ResponseContentDisposition: 'inline' });
    const reply = await fetch(await getSignedUrl(endpoint.s3, get, { expiresIn: 60 }));
    expect([reply.status, await reply.text(), reply.headers.get('content-disposition')]).toEqual([
      200,
      'hello',
      'inline',
    ]);
  });

  test('expire', async () => {
    const get = new GetObjectCommand({ Bucket, Key: 'a' });
    const signingDate = new Date(Date.now() - 10_000);
    const address = (expiresIn: number) => getSignedUrl(endpoint.s3, get, { expiresIn, signingDate });
    expect((await fetch(await address(60))).status).toBe(200);
    expect((await fetch(await address(5))).status).toBe(403);
  });

  test.each([
    ['X-Amz-Signature=0', 403],
    ['AWSAccessKeyId=a&Signature=b&Expires=1', 403],
    ['AWSAccessKeyId=a&Signature=b&Expires=9999999999', 200],
  ])('%s: %i', async (query, status) => {
    expect((await fetch(`${endpoint.url}/reports/a?${query}`)).status).toBe(status);
  });
});

describe('without credentials', () => {
  test('reading is allowed', async () => {
    const reply = await fetch(`${endpoint.url}/reports/a`);
    expect([reply.status, await reply.text()]).toEqual([200, 'hello']);
  });

  test.each([
    ['PUT', {}],
    ['DELETE', {}],
    ['DELETE', { authorization: 'any', origin: 'http://elsewhere.test' }],
  ])('%s with %j is not', async (method, headers) => {
    const reply = await fetch(`${endpoint.url}/reports/a`, { method, headers });
    expect([reply.status, await reply.text()]).toEqual([403, expect.stringContaining('AccessDenied')]);
  });
});

describe('settings', () => {
  test('have sensible answers', async () => {
    const location = await endpoint.s3.send(new GetBucketLocationCommand({ Bucket }));
    expect(location.LocationConstraint).toBe('ap-southeast-1');
    const acl = await endpoint.s3.send(new GetBucketAclCommand({ Bucket }));
    expect(acl.Grants).toMatchObject([{ Permission: 'FULL_CONTROL' }]);
    expect(await failure(endpoint.s3.send(new GetBucketPolicyCommand({ Bucket })))).toBe(
      'NoSuchBucketPolicy 404',
    );
    expect(await failure(endpoint.s3.send(new GetBucketCorsCommand({ Bucket })))).toBe(
      'NoSuchCORSConfiguration 404',
    );
  });

  test('that are not there are said not to be', async () => {
    const CORSConfiguration = { CORSRules: [{ AllowedMethods: ['PUT'], AllowedOrigins: ['*'] }] };
    const cors = new PutBucketCorsCommand({ Bucket, CORSConfiguration });
    expect(await failure(endpoint.s3.send(cors))).toBe('NotImplemented 501');
    const attributes = new GetObjectAttributesCommand({ Bucket, Key: 'a', ObjectAttributes: ['ETag'] });
    expect(await failure(endpoint.s3.send(attributes))).toBe('NotImplemented 501');
    expect((await fetch(`${endpoint.url}/reports/a`, { method: 'OPTIONS' })).status).toBe(403);
  });

  test('remember the versioning status', async () => {
    const read = async () => (await endpoint.s3.send(new GetBucketVersioningCommand({ Bucket }))).Status;
    expect(await read()).toBe(undefined);
    const VersioningConfiguration = { Status: 'Enabled' } as const;
    await endpoint.s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    expect(await read()).toBe('Enabled');
  });
});

test('buckets are made and removed', async () => {
  const make = (name: string) => failure(endpoint.s3.send(new CreateBucketCommand({ Bucket: name })));
  const remove = (name: string) => failure(endpoint.s3.send(new DeleteBucketCommand({ Bucket: name })));
  expect(await make('one')).toBe('none');
  expect(await make('one')).toBe('BucketAlreadyOwnedByYou 409');
  expect(await make('No')).toBe('InvalidBucketName 400');
  expect(await remove('one')).toBe('none');
  expect(await remove('one')).toBe('NoSuchBucket 404');
  expect(await remove('reports')).toBe('BucketNotEmpty 409');
});

test('a client that goes away in the middle of a put leaves nothing', async () => {
  const { hostname, port } = new URL(endpoint.url);
  const headers = { authorization: 'any', 'content-length': 1_000_000 };
  const put = request({ hostname, port, path: '/reports/half', method: 'PUT', headers });
  const failed = new Promise((resolve) => put.on('error', resolve));
  put.write(Buffer.alloc(500_000), () => put.destroy());
  await failed;
  expect((await fetch(`${endpoint.url}/reports/half`)).status).toBe(404);
});

test('a body that is refused half-way does not block the connection', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port } = new URL(endpoint.url);
  const send = (method: string, path: string, body: Buffer) =>
    new Promise((resolve, reject) => {
      const headers = {
        authorization: 'any',
        'content-encoding': 'aws-chunked',
        'content-length': body.length,
      };
      const sent = request({ agent, hostname, port, path, method, headers }, (reply) => {
        reply.resume().on('end', () => resolve(reply.statusCode));
      });
      sent.on('error', reject).end(body);
    });
  expect(await send('PUT', '/reports/bad', Buffer.alloc(5_000_000, 'z'))).toBe(400);
  expect(await send('GET', '/reports/a', Buffer.alloc(0))).toBe(200);
  agent.destroy();
});
