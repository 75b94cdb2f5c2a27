import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createS3Endpoint } from '../../../../infra/local/s3/endpoint.ts';
import { connectTo } from './start-endpoint.ts';

const Bucket = 'reports';
let directory: string;
let child: ChildProcess;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'gazette-s3-'));
});
afterEach(async () => {
  await kill();
  await rm(directory, { recursive: true });
});

async function start(): Promise<string> {
  child = fork(new URL('./serve.ts', import.meta.url), [directory], { execArgv: [] });
  const [port] = await once(child, 'message');
  return `http://127.0.0.1:${port}`;
}

async function kill(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const read = async (url: string, Key: string) => {
  const client = connectTo(url);
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
};

test.each([20, 65_536, 3_000_000])('a put of %i bytes outlives kill -9', async (size) => {
  const body = randomBytes(size);
  const client = connectTo(await start());
  await client.send(new PutObjectCommand({ Bucket, Key: 'Báo cáo', Body: body, Metadata: { a: '1' } }));
  await kill();
  expect((await read(await start(), 'Báo cáo')).equals(body)).toBe(true);
});

test('every put acknowledged before kill -9 in the middle of many is there', async () => {
  const client = connectTo(await start());
  const body = (index: number) => Buffer.alloc(index % 5 === 0 ? 100_000 : 1000, index);
  const kept: number[] = [];
  const puts = Array.from({ length: 200 }, async (_, index) => {
    await client.send(new PutObjectCommand({ Bucket, Key: `${index}`, Body: body(index) }));
    if (kept.push(index) === 60) await kill();
  });
  await Promise.allSettled(puts);
  const url = await start();
  expect(kept.length).toBeGreaterThanOrEqual(60);
  for (const index of kept) expect((await read(url, `${index}`)).equals(body(index))).toBe(true);
});

test('a multipart upload goes on after kill -9', async () => {
  const upload = { Bucket, Key: 'parts' };
  const first = randomBytes(5 * 1024 * 1024);
  const client = connectTo(await start());
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(upload));
  const one = await client.send(new UploadPartCommand({ ...upload, UploadId, PartNumber: 1, Body: first }));
  await kill();
  const again = connectTo(await start());
  const two = await again.send(new UploadPartCommand({ ...upload, UploadId, PartNumber: 2, Body: 'end' }));
  const Parts = [
    { PartNumber: 1, ETag: one.ETag },
    { PartNumber: 2, ETag: two.ETag },
  ];
  await again.send(new CompleteMultipartUploadCommand({ ...upload, UploadId, MultipartUpload: { Parts } }));
  await kill();
  expect((await read(await start(), 'parts')).equals(Buffer.concat([first, Buffer.from('end')]))).toBe(true);
});

test('a put cut short by kill -9 is neither seen nor left behind', async () => {
  const url = await start();
  const { hostname, port } = new URL(url);
  const headers = { authorization: 'any', 'content-length': 10_000_000 };
  const put = request({ hostname, port, path: '/reports/half', method: 'PUT', headers });
  const failed = new Promise((resolve) => put.on('error', resolve));
  put.write(Buffer.alloc(5_000_000));
  const blobs = path.join(directory, 'blobs');
  while ((await readdir(blobs)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await kill();
  await failed;
  const client = connectTo(await start());
  expect((await client.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
  expect(await readdir(blobs)).toEqual([]);
});

test('a second endpoint on the same folder is refused', async () => {
  await start();
  const second = createS3Endpoint({ directory, region: 'r', notify: () => {} });
  await expect(second).rejects.toThrow(`${directory} is in use by another process`);
});
