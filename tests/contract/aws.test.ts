import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, describe, expect, test } from 'vitest';
import { libraryContract } from './library-contract.ts';
import { startLocalServices } from './local-services.ts';
import { recordsContract } from './records-contract.ts';
import { uploadsContract } from './uploads-contract.ts';

const services = await startLocalServices();
const { s3 } = await import('../../functions/aws/clients.ts');
const { createArchive } = await import('../../functions/aws/archive.ts');
const { createLibrary } = await import('../../functions/aws/library.ts');
const { createIndexQueue, createPublishQueue } = await import('../../functions/aws/queues.ts');
const { createRecords } = await import('../../functions/aws/records.ts');
const { createUploads } = await import('../../functions/aws/uploads.ts');

afterAll(() => services.close());

describe('library in S3', () => libraryContract(() => createLibrary(services.buckets.library)));

describe('records in DynamoDB', () => {
  const clock = { time: Date.UTC(2026, 0, 1) };
  recordsContract(() => createRecords(services.table, () => clock.time), clock);

  test('starts at the first page for a cursor that is not ours', async () => {
    const records = createRecords(services.table);
    for (const cursor of ['x', 'e30', Buffer.from('{"pk":1}').toString('base64url')]) {
      expect((await records.byStatus('waiting', cursor, 1)).records).toHaveLength(1);
    }
  });
});

describe('uploads in S3', () => {
  uploadsContract(() => ({
    uploads: createUploads(services.buckets.reports),
    clerk: {
      async put(Key, Body, Metadata) {
        await s3.send(
          new PutObjectCommand({
            Bucket: services.buckets.reports,
            Key,
            Body,
            ...(Metadata && { Metadata: { ...Metadata } }),
          }),
        );
      },
    },
  }));
});

test('archive in S3 keeps revisions, texts and pictures', async () => {
  const archive = createArchive(services.buckets.archive);
  const pdf = new Uint8Array([1, 2, 3]);
  await archive.putRevision('abc', 'ff', pdf);
  await archive.putText('abc', 'ff', 'Đức Xuân');
  await archive.putPicture('abc', 'ff', pdf);
  expect(await archive.getRevision('abc', 'ff')).toEqual(pdf);
  expect(await archive.getRevision('abc', 'fe')).toBeUndefined();
  expect(await archive.getText('abc', 'ff')).toBe('Đức Xuân');
  expect(await archive.getText('abc', 'fe')).toBeUndefined();
  expect(await archive.getPicture('abc', 'ff')).toEqual(pdf);
});

test('queues in SQS carry keys and ids', async () => {
  const keys = Array.from({ length: 12 }, (_, index) => `báo cáo ${index}.md`);
  await createPublishQueue(services.queueUrl).send(keys);
  await createPublishQueue(services.queueUrl).send(['c'], { failures: 2 });
  await createIndexQueue(services.queueUrl).send(['abc']);
  const bodies = [...(await services.receive()), ...(await services.receive())];
  expect(new Set(bodies)).toEqual(
    new Set(
      [...keys.map((key) => ({ key })), { key: 'c', failures: 2 }, { id: 'abc' }].map((body) =>
        JSON.stringify(body),
      ),
    ),
  );
});
