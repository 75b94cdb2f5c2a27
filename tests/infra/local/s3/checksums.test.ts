import { createHash } from 'node:crypto';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeChunks } from '../../../../infra/local/s3/body/decode-chunks.ts';
import { failure, startEndpoint, type TestEndpoint } from './start-endpoint.ts';

const Bucket = 'reports';
let endpoint: TestEndpoint;

beforeAll(async () => {
  endpoint = await startEndpoint();
});
afterAll(() => endpoint.stop());

// Of '123456789': the check values of the CRC catalogue, and of FIPS 180-4.
const known = {
  CRC32: 'cbf43926',
  CRC32C: 'e3069283',
  CRC64NVME: 'ae8b14860a799888',
  SHA1: 'f7c3bc1d808e04732adf679965ccc34ca7ae3441',
  SHA256: '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225',
} as const;
const algorithms = Object.keys(known) as (keyof typeof known)[];

test.each(algorithms)('%s is verified, kept and given back', async (ChecksumAlgorithm) => {
  const name = `Checksum${ChecksumAlgorithm}` as const;
  const value = Buffer.from(known[ChecksumAlgorithm], 'hex').toString('base64');
  const object = { Bucket, Key: ChecksumAlgorithm };
  const put = { ...object, Body: '123456789', ChecksumAlgorithm };
  expect((await endpoint.s3.send(new PutObjectCommand(put)))[name]).toBe(value);
  const head = await endpoint.s3.send(new HeadObjectCommand({ ...object, ChecksumMode: 'ENABLED' }));
  expect(head[name]).toBe(value);
  const whole = await endpoint.s3.send(new GetObjectCommand({ ...object, ChecksumMode: 'ENABLED' }));
  expect(whole[name]).toBe(value);
  expect(await whole.Body?.transformToString()).toBe('123456789');
  const wrong = { ...object, Body: '12345678', [name]: value };
  expect(await failure(endpoint.s3.send(new PutObjectCommand(wrong)))).toBe('BadDigest 400');
});

test('a checksum of the whole is not given with a part of it', async () => {
  await endpoint.s3.send(new PutObjectCommand({ Bucket, Key: 'range', Body: '123456789' }));
  const part = new GetObjectCommand({ Bucket, Key: 'range', Range: 'bytes=1-2', ChecksumMode: 'ENABLED' });
  expect((await endpoint.s3.send(part)).ChecksumCRC32).toBe(undefined);
});

test('Content-MD5 is verified', async () => {
  const put = (ContentMD5: string) =>
    failure(endpoint.s3.send(new PutObjectCommand({ Bucket, Key: 'md5', Body: 'hello', ContentMD5 })));
  expect(await put(createHash('md5').update('hello').digest('base64'))).toBe('none');
  expect(await put(createHash('md5').update('other').digest('base64'))).toBe('BadDigest 400');
  expect(await put('short')).toBe('InvalidDigest 400');
});

describe('aws-chunked', () => {
  const send = (body: string, headers: Record<string, string>) =>
    fetch(`${endpoint.url}/reports/chunked`, {
      method: 'PUT',
      body,
      headers: { authorization: 'any', 'content-encoding': 'aws-chunked', ...headers },
    });
  const read = async () => (await fetch(`${endpoint.url}/reports/chunked`)).text();
  const signature = `chunk-signature=${'0'.repeat(64)}`;

  test('with signed chunks', async () => {
    const reply = await send(`5;${signature}\r\n12345\r\n4;${signature}\r\n6789\r\n0;${signature}\r\n\r\n`, {
      'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      'x-amz-decoded-content-length': '9',
    });
    expect([reply.status, await read()]).toEqual([200, '123456789']);
  });

  test.each([
    ['y/Q5Jg==', 200],
    ['AAAAAA==', 400],
  ])('with the trailing checksum %s: %i', async (checksum, status) => {
    const reply = await send(`9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:${checksum}\r\n\r\n`, {
      'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      'x-amz-decoded-content-length': '9',
      'x-amz-trailer': 'x-amz-checksum-crc32',
    });
    expect(reply.status).toBe(status);
  });

  test.each([
    ['cut short', '9\r\n1234'],
    ['without an end', '4\r\n1234\r\n'],
    ['of another length', '3\r\n123\r\n0\r\n\r\n'],
    ['without a size', 'zz\r\n1234\r\n0\r\n\r\n'],
  ])('a body %s is refused', async (_, body) => {
    const reply = await send(body, { 'x-amz-decoded-content-length': '4' });
    expect([reply.status, await reply.text()]).toEqual([
      400,
      expect.stringContaining('<Code>IncompleteBody</Code>'),
    ]);
  });

  test('is decoded wherever the network cuts it', async () => {
    const framed = Buffer.from(
      `5;${signature}\r\n12\r\n5\r\nA\r\n6789abcdef\r\n0\r\nx-amz-checksum-crc32: q==\r\n\r\n`,
    );
    for (let size = 1; size <= framed.length; size++) {
      const pieces = async function* () {
        for (let at = 0; at < framed.length; at += size) yield framed.subarray(at, at + size);
      };
      const trailers = new Map<string, string>();
      const decoded = await Array.fromAsync(decodeChunks(pieces(), trailers));
      expect(Buffer.concat(decoded).toString()).toBe('12\r\n56789abcdef');
      expect([...trailers]).toEqual([['x-amz-checksum-crc32', 'q==']]);
    }
  });
});
