import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  type GetObjectCommandInput,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failure, startEndpoint, type TestEndpoint } from './start-endpoint.ts';

const Bucket = 'reports';
let endpoint: TestEndpoint;

beforeAll(async () => {
  endpoint = await startEndpoint({ maxObjectBytes: 1_000_000 });
});
afterAll(() => endpoint.stop());

const put = (Key: string, Body: string | Uint8Array, more = {}) =>
  endpoint.s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = (Key: string, more: Partial<GetObjectCommandInput> = {}) =>
  endpoint.s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
const head = (Key: string, more = {}) => endpoint.s3.send(new HeadObjectCommand({ Bucket, Key, ...more }));
const text = async (Key: string, more = {}) => (await get(Key, more)).Body?.transformToString();
const bytes = async (Key: string, more = {}) =>
  Buffer.from((await (await get(Key, more)).Body?.transformToByteArray()) ?? []);

describe('bodies', () => {
  test.each([0, 1, 65_536, 65_537, 700_000])('%i bytes come back as they were put', async (size) => {
    const body = randomBytes(size);
    await put('body', body);
    expect((await bytes('body')).equals(body)).toBe(true);
    expect((await head('body')).ContentLength).toBe(size);
  });

  test('a stream of known length', async () => {
    const body = randomBytes(300_000);
    const stream = Readable.from([body.subarray(0, 1), body.subarray(1, 100_000), body.subarray(100_000)]);
    await endpoint.s3.send(
      new PutObjectCommand({ Bucket, Key: 'stream', Body: stream, ContentLength: body.length }),
    );
    expect((await bytes('stream')).equals(body)).toBe(true);
  });

  test('a body above the limit is refused and leaves the object as it was', async () => {
    await put('limit', 'small');
    expect(await failure(put('limit', new Uint8Array(1_000_001)))).toBe('EntityTooLarge 400');
    expect(await text('limit')).toBe('small');
  });

  test('a second put replaces the first', async () => {
    await put('twice', randomBytes(100_000));
    await put('twice', 'now');
    expect(await text('twice')).toBe('now');
  });
});

describe('keys', () => {
  const keys = [
    'Báo cáo tháng 4 – phường Đức Xuân.docx',
    'phường'.normalize('NFD'),
    'phường'.normalize('NFC'),
    'a//b',
    '../up',
    'a/../b',
    '.',
    '..',
    'dir/',
    '/root',
    'x%2Fy',
    'x/y',
    'a+b c',
    'a b+c',
    'dot.',
    "it's (1)!*",
    '#?&=;@:,$',
    '😀',
    'line\nfeed\ttab',
    'é'.repeat(512),
  ];

  test.each(keys)('%j stands for itself', async (key) => {
    await put(key, key);
    expect(await text(key)).toBe(key);
  });

  test('one never overwrites another', async () => {
    for (const key of keys) await put(key, key);
    for (const key of keys) expect(await text(key)).toBe(key);
  });

  test('more than 1,024 bytes are refused', async () => {
    expect(await failure(put('é'.repeat(513), ''))).toBe('KeyTooLongError 400');
  });

  test('bytes that are no UTF-8 are refused', async () => {
    const response = await fetch(`${endpoint.url}/reports/%ff`);
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('<Code>InvalidURI</Code>'),
    ]);
  });
});

describe('metadata', () => {
  test('content headers and user metadata are kept', async () => {
    await put('meta', 'x', {
      ContentType: 'text/plain; charset=utf-8',
      ContentDisposition: 'inline',
      CacheControl: 'max-age=9',
      ContentLanguage: 'vi',
      ContentEncoding: 'gzip',
      Metadata: { title: 'Report', number: '12/BC-UBND' },
    });
    expect(await head('meta')).toMatchObject({
      ContentType: 'text/plain; charset=utf-8',
      ContentDisposition: 'inline',
      CacheControl: 'max-age=9',
      ContentLanguage: 'vi',
      ContentEncoding: 'gzip',
      Metadata: { title: 'Report', number: '12/BC-UBND' },
    });
  });

  test('an encoded word comes back as it was sent', async () => {
    await put('word', 'x', { Metadata: { title: '=?UTF-8?B?QsOhbyBjw6Fv?=' } });
    expect((await head('word')).Metadata).toEqual({ title: '=?UTF-8?B?QsOhbyBjw6Fv?=' });
  });

  test('bare UTF-8 comes back as an encoded word', async () => {
    const title = Buffer.from('Báo cáo').toString('latin1');
    await fetch(`${endpoint.url}/reports/bare`, {
      method: 'PUT',
      body: 'x',
      headers: { authorization: 'any', 'x-amz-meta-title': title },
    });
    expect((await head('bare')).Metadata).toEqual({ title: '=?UTF-8?B?QsOhbyBjw6Fv?=' });
  });

  test('more than 2 KB are refused', async () => {
    expect(await failure(put('fat', 'x', { Metadata: { a: 'x'.repeat(2048) } }))).toBe(
      'MetadataTooLarge 400',
    );
  });

  test('a get may ask for other headers', async () => {
    await put('other', 'x');
    const reply = await get('other', {
      ResponseContentType: 'application/pdf',
      ResponseContentDisposition: 'attachment',
    });
    expect([reply.ContentType, reply.ContentDisposition]).toEqual(['application/pdf', 'attachment']);
  });

  test('tags', async () => {
    await put('tags', 'x', { Tagging: 'a=1&b=%C4%90' });
    const read = async () =>
      (await endpoint.s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'tags' }))).TagSet;
    expect(await read()).toEqual([
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: 'Đ' },
    ]);
    const Tagging = { TagSet: [{ Key: 'c', Value: 'x & y' }] };
    await endpoint.s3.send(new PutObjectTaggingCommand({ Bucket, Key: 'tags', Tagging }));
    expect(await read()).toEqual(Tagging.TagSet);
    expect((await get('tags')).TagCount).toBe(1);
  });
});

describe('ranges', () => {
  const body = randomBytes(100_000);
  beforeAll(async () => {
    await put('small', '0123456789');
    await put('large', body);
  });

  test.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ])('%s', async (Range, expected, ContentRange) => {
    const reply = await get('small', { Range });
    expect([
      await reply.Body?.transformToString(),
      reply.ContentRange,
      reply.$metadata.httpStatusCode,
    ]).toEqual([expected, ContentRange, 206]);
  });

  test('of an object in a file', async () => {
    expect((await bytes('large', { Range: 'bytes=70000-70099' })).equals(body.subarray(70_000, 70_100))).toBe(
      true,
    );
  });

  test.each(['bytes=10-', 'bytes=-0'])('%s cannot be satisfied', async (Range) => {
    expect(await failure(get('small', { Range }))).toBe('InvalidRange 416');
  });

  test.each([
    ['"781e5e245d69b566979b86e28d23f2c7"', 206],
    ['"other"', 200],
  ])('if it is %s still: %i', async (ifRange, status) => {
    const headers = { range: 'bytes=2-4', 'if-range': ifRange };
    expect((await fetch(`${endpoint.url}/reports/small`, { headers })).status).toBe(status);
  });

  test.each(['bytes=4-2', 'bytes=0-1,4-5', 'lines=1-2'])('%s is ignored', async (Range) => {
    expect(await text('small', { Range })).toBe('0123456789');
  });
});

describe('conditions', () => {
  const etag = '"5d41402abc4b2a76b9719d911017c592"';
  beforeAll(() => put('condition', 'hello'));

  test.each([
    [{ IfMatch: etag }, 'none'],
    [{ IfMatch: '"other"' }, 'PreconditionFailed 412'],
    [{ IfNoneMatch: '"other"' }, 'none'],
    [{ IfNoneMatch: etag }, 'Unknown 304'],
    [{ IfModifiedSince: new Date(0) }, 'none'],
    [{ IfModifiedSince: new Date(Date.now() + 60_000) }, 'Unknown 304'],
    [{ IfUnmodifiedSince: new Date(0) }, 'PreconditionFailed 412'],
    [{ IfUnmodifiedSince: new Date(0), IfMatch: etag }, 'none'],
  ])('get with %j: %s', async (condition, expected) => {
    expect(await failure(get('condition', condition))).toBe(expected);
  });

  test('a put only where nothing stands', async () => {
    expect(await failure(put('condition', 'no', { IfNoneMatch: '*' }))).toBe('PreconditionFailed 412');
    expect(await failure(put('condition-new', 'yes', { IfNoneMatch: '*' }))).toBe('none');
  });

  test('a put only over a known object', async () => {
    expect(await failure(put('condition', 'no', { IfMatch: '"other"' }))).toBe('PreconditionFailed 412');
    expect(await failure(put('missing', 'no', { IfMatch: etag }))).toBe('NoSuchKey 404');
    expect(await failure(put('condition', 'hello', { IfMatch: etag }))).toBe('none');
  });

  test('of many puts where nothing stands one wins', async () => {
    const puts = Array.from({ length: 20 }, (_, index) => put('race', `${index}`, { IfNoneMatch: '*' }));
    const outcomes = await Promise.all(puts.map(failure));
    expect(outcomes.filter((outcome) => outcome === 'none')).toHaveLength(1);
  });
});

describe('copies', () => {
  beforeAll(() =>
    put('from/Đức +1', 'copied', { ContentType: 'text/plain', Metadata: { a: '1' }, Tagging: 't=1' }),
  );
  const copy = (Key: string, more = {}) =>
    endpoint.s3.send(
      new CopyObjectCommand({
        Bucket,
        Key,
        CopySource: `${Bucket}/${encodeURIComponent('from/Đức +1')}`,
        ...more,
      }),
    );

  test('take metadata and tags along', async () => {
    await copy('copy');
    expect(await get('copy')).toMatchObject({ ContentType: 'text/plain', Metadata: { a: '1' }, TagCount: 1 });
    expect(await text('copy')).toBe('copied');
  });

  test('may replace the metadata', async () => {
    await copy('copy-2', { MetadataDirective: 'REPLACE', Metadata: { b: '2' }, ContentType: 'text/html' });
    expect(await head('copy-2')).toMatchObject({ ContentType: 'text/html', Metadata: { b: '2' } });
  });

  test('hold their conditions against the source', async () => {
    expect(await failure(copy('copy-3', { CopySourceIfMatch: '"other"' }))).toBe('PreconditionFailed 412');
  });

  test('of a large object', async () => {
    const body = randomBytes(200_000);
    await put('copy-large', body);
    const CopySource = `/${Bucket}/copy-large`;
    await endpoint.s3.send(new CopyObjectCommand({ Bucket, Key: 'copy-larger', CopySource }));
    expect((await bytes('copy-larger')).equals(body)).toBe(true);
  });

  test('onto the object itself have to change something', async () => {
    expect(await failure(copy('from/Đức +1'))).toBe('InvalidRequest 400');
  });
});

describe('deletions', () => {
  test('one object, and one that is not there', async () => {
    await put('gone', 'x');
    const remove = () => endpoint.s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }));
    await remove();
    await remove();
    expect(await failure(get('gone'))).toBe('NoSuchKey 404');
    expect(await failure(head('gone'))).toBe('NotFound 404');
  });

  test('only of a known object', async () => {
    await put('kept', 'x');
    const remove = (IfMatch: string) =>
      failure(endpoint.s3.send(new DeleteObjectCommand({ Bucket, Key: 'kept', IfMatch })));
    expect(await remove('"other"')).toBe('PreconditionFailed 412');
    expect(await text('kept')).toBe('x');
    expect(await remove('"9dd4e461268c8034f5c8564e155c67a6"')).toBe('none');
  });

  test('several objects', async () => {
    const keys = ['d/1 & 2', 'd/\r', 'd/<đ>'];
    for (const key of keys) await put(key, 'x');
    const Delete = { Objects: keys.map((Key) => ({ Key })) };
    const reply = await endpoint.s3.send(new DeleteObjectsCommand({ Bucket, Delete }));
    expect(reply.Deleted?.map(({ Key }) => Key)).toEqual(keys);
    for (const key of keys) expect(await failure(get(key))).toBe('NoSuchKey 404');
  });
});
