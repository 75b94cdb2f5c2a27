import {
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failure, startEndpoint, type TestEndpoint } from './start-endpoint.ts';

const Bucket = 'reports';
const keys = ['!', 'a', 'a b', 'a/1', 'a/2/x', 'a/2/y', 'a/3', 'b/1', 'Đ/ệ', '\u{fb01}', '😀'];
let endpoint: TestEndpoint;

beforeAll(async () => {
  endpoint = await startEndpoint();
  for (const Key of keys.toReversed())
    await endpoint.s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
});
afterAll(() => endpoint.stop());

const list = async (input: Partial<ListObjectsV2CommandInput> = {}) => {
  const reply = await endpoint.s3.send(new ListObjectsV2Command({ Bucket, ...input }));
  return {
    keys: reply.Contents?.map(({ Key }) => Key) ?? [],
    groups: reply.CommonPrefixes?.map(({ Prefix }) => Prefix) ?? [],
    next: reply.NextContinuationToken,
  };
};

test('in the order of UTF-8 bytes', async () => {
  expect((await list()).keys).toEqual(keys);
});

test('with size, ETag and time', async () => {
  const { Contents } = await endpoint.s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'a/1' }));
  expect(Contents).toMatchObject([{ Key: 'a/1', Size: 3, ETag: '"32a390517fcc6e43df5fc5f2c94699e1"' }]);
  expect(Contents?.[0]?.LastModified?.getMilliseconds()).toBe(0);
});

test('by prefix and delimiter', async () => {
  expect(await list({ Delimiter: '/' })).toMatchObject({
    keys: ['!', 'a', 'a b', '\u{fb01}', '😀'],
    groups: ['a/', 'b/', 'Đ/'],
  });
  expect(await list({ Prefix: 'a/', Delimiter: '/' })).toMatchObject({
    keys: ['a/1', 'a/3'],
    groups: ['a/2/'],
  });
  expect(await list({ Prefix: 'none' })).toMatchObject({ keys: [], groups: [] });
});

test('after a key', async () => {
  expect((await list({ StartAfter: 'a/2/x' })).keys).toEqual(keys.slice(5));
});

test.each([1, 2, 3, 10, 11])('pages of %i hold everything once', async (MaxKeys) => {
  const seen: unknown[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await list({ MaxKeys, Delimiter: '/', ...(ContinuationToken && { ContinuationToken }) });
    expect(page.keys.length + page.groups.length).toBeLessThanOrEqual(MaxKeys);
    seen.push(...page.keys, ...page.groups);
    ContinuationToken = page.next;
  } while (ContinuationToken);
  expect(seen.toSorted()).toEqual(['!', 'a', 'a b', '\u{fb01}', '😀', 'a/', 'b/', 'Đ/'].toSorted());
});

test('the first version pages by marker', async () => {
  const seen: unknown[] = [];
  let Marker = '';
  for (let more = true; more; ) {
    const page = await endpoint.s3.send(
      new ListObjectsCommand({ Bucket, Marker, MaxKeys: 2, Delimiter: '/' }),
    );
    seen.push(...(page.Contents ?? []).map(({ Key }) => Key));
    seen.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix));
    Marker = page.NextMarker ?? '';
    more = page.IsTruncated === true;
  }
  expect(seen.toSorted()).toEqual(['!', 'a', 'a b', '\u{fb01}', '😀', 'a/', 'b/', 'Đ/'].toSorted());
});

test('no keys at all', async () => {
  expect(await list({ MaxKeys: 0 })).toEqual({ keys: [], groups: [], next: undefined });
});

test('keys are percent-encoded on demand', async () => {
  expect((await list({ EncodingType: 'url', Prefix: 'Đ' })).keys).toEqual(['%C4%90/%E1%BB%87']);
});

test('buckets', async () => {
  const { Buckets } = await endpoint.s3.send(new ListBucketsCommand());
  expect(Buckets?.map(({ Name }) => Name)).toEqual(['reports']);
  expect(await failure(endpoint.s3.send(new HeadBucketCommand({ Bucket })))).toBe('none');
  expect(await failure(endpoint.s3.send(new HeadBucketCommand({ Bucket: 'none' })))).toBe('NotFound 404');
  expect(await failure(endpoint.s3.send(new ListObjectsV2Command({ Bucket: 'none' })))).toBe(
    'NoSuchBucket 404',
  );
});
