import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeEvent, wantsEvent } from '../../../../infra/local/s3/notifications.ts';
import { failure, startEndpoint, type TestEndpoint } from './start-endpoint.ts';

const Bucket = 'reports';
let endpoint: TestEndpoint;

beforeEach(async () => {
  endpoint = await startEndpoint();
});
afterEach(() => endpoint.stop());

const announced = () =>
  endpoint.events.map(({ event }) => [event.Records[0]?.eventName, event.Records[0]?.s3.object.key]);

test('a put tells the key, size and ETag', async () => {
  await endpoint.s3.send(new PutObjectCommand({ Bucket, Key: 'năm 2026/a+b.md', Body: 'hello' }));
  expect(endpoint.events).toMatchObject([
    {
      target: 'queue',
      event: {
        Records: [
          {
            eventVersion: '2.1',
            eventSource: 'aws:s3',
            awsRegion: 'ap-southeast-1',
            eventName: 'ObjectCreated:Put',
            s3: {
              bucket: { name: 'reports', arn: 'arn:aws:s3:::reports' },
              object: { key: 'n%C4%83m+2026/a%2Bb.md', size: 5, eTag: '5d41402abc4b2a76b9719d911017c592' },
            },
          },
        ],
      },
    },
  ]);
});

test('every way to make and remove an object has its name', async () => {
  const target = { Bucket, Key: 'b' };
  await endpoint.s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'x' }));
  await endpoint.s3.send(new CopyObjectCommand({ ...target, CopySource: 'reports/a' }));
  const { UploadId } = await endpoint.s3.send(new CreateMultipartUploadCommand(target));
  const { ETag } = await endpoint.s3.send(
    new UploadPartCommand({ ...target, UploadId, PartNumber: 1, Body: 'y' }),
  );
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
  await endpoint.s3.send(new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload }));
  await endpoint.s3.send(new DeleteObjectCommand(target));
  await endpoint.s3.send(new DeleteObjectCommand(target));
  expect(announced()).toEqual([
    ['ObjectCreated:Put', 'a'],
    ['ObjectCreated:Copy', 'b'],
    ['ObjectCreated:CompleteMultipartUpload', 'b'],
    ['ObjectRemoved:Delete', 'b'],
  ]);
});

test('a put that is refused tells nothing', async () => {
  const refused = new PutObjectCommand({ Bucket, Key: 'a', Body: 'x', ChecksumCRC32: 'AAAAAA==' });
  expect(await failure(endpoint.s3.send(refused))).toBe('BadDigest 400');
  expect(announced()).toEqual([]);
});

test('sequencers grow', () => {
  const events = [1, 2, 3].map(() => describeEvent('r', 'b', 'ObjectRemoved:Delete', { key: 'k' }));
  const sequencers = events.map((event) => event.Records[0]?.s3.object.sequencer);
  expect(sequencers).toEqual(sequencers.toSorted());
  expect(new Set(sequencers).size).toBe(3);
});

test.each([
  [{ events: ['s3:ObjectCreated:*'] }, true],
  [{ events: ['s3:ObjectCreated:Put'] }, true],
  [{ events: ['s3:ObjectCreated:Copy', 's3:ObjectRemoved:*'] }, false],
  [{ events: ['s3:*'], filter: { prefix: '2026/', suffix: '.md' } }, true],
  [{ events: ['s3:*'], filter: { prefix: '2025/' } }, false],
  [{ events: ['s3:*'], filter: { suffix: '.docx' } }, false],
])('rule %j: %s', (rule, expected) => {
  expect(wantsEvent({ target: 'queue', ...rule }, 'ObjectCreated:Put', '2026/a.md')).toBe(expected);
});
