import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failure, startEndpoint, type TestEndpoint } from './start-endpoint.ts';

const Bucket = 'reports';
const mebibyte = 1024 * 1024;
let endpoint: TestEndpoint;

beforeAll(async () => {
  endpoint = await startEndpoint();
});
afterAll(() => endpoint.stop());

const begin = async (Key: string, more = {}) => {
  const { UploadId } = await endpoint.s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ...more }));
  return { Bucket, Key, UploadId };
};
type Begun = Awaited<ReturnType<typeof begin>>;
const send = async (upload: Begun, PartNumber: number, Body: Uint8Array | string) => {
  const { ETag } = await endpoint.s3.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
  return { PartNumber, ETag };
};
const complete = (upload: Begun, Parts: { PartNumber: number; ETag: string | undefined }[], more = {}) =>
  endpoint.s3.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts }, ...more }));
const read = async (Key: string, Range?: string) => {
  const { Body } = await endpoint.s3.send(new GetObjectCommand({ Bucket, Key, ...(Range && { Range }) }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
};
const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest();

test('a stream of unknown length, sent by the library', async () => {
  const body = randomBytes(12 * mebibyte);
  const stream = Readable.from([body.subarray(0, 7_000_001), body.subarray(7_000_001)]);
  const params = { Bucket, Key: 'Báo cáo', Body: stream, ContentType: 'text/plain', Metadata: { a: '1' } };
  await new Upload({ client: endpoint.s3, params, partSize: 5 * mebibyte }).done();
  const part = (index: number) => md5(body.subarray(index * 5 * mebibyte, (index + 1) * 5 * mebibyte));
  const etag = md5(Buffer.concat([part(0), part(1), part(2)])).toString('hex');
  expect(await endpoint.s3.send(new HeadObjectCommand({ Bucket, Key: 'Báo cáo' }))).toMatchObject({
    ETag: `"${etag}-3"`,
    ContentLength: body.length,
    ContentType: 'text/plain',
    Metadata: { a: '1' },
  });
  expect((await read('Báo cáo')).equals(body)).toBe(true);
  const across = await read('Báo cáo', `bytes=${5 * mebibyte - 10}-${10 * mebibyte + 9}`);
  expect(across.equals(body.subarray(5 * mebibyte - 10, 10 * mebibyte + 10))).toBe(true);
});

test.each([
  ['CRC64NVME', 'FULL_OBJECT'],
  ['CRC32', 'COMPOSITE'],
  ['CRC32', 'FULL_OBJECT'],
  ['SHA256', 'COMPOSITE'],
] as const)('a checksum of %s, %s', async (ChecksumAlgorithm, ChecksumType) => {
  const Body = randomBytes(6 * mebibyte);
  const params = { Bucket, Key: 'sum', Body, ChecksumAlgorithm, ChecksumType };
  await new Upload({ client: endpoint.s3, params, partSize: 5 * mebibyte }).done();
  const plain = { Bucket, Key: 'plain', Body, ChecksumAlgorithm };
  const name = `Checksum${ChecksumAlgorithm}` as const;
  const { [name]: whole } = await endpoint.s3.send(new PutObjectCommand(plain));
  const reply = await endpoint.s3.send(
    new HeadObjectCommand({ Bucket, Key: 'sum', ChecksumMode: 'ENABLED' }),
  );
  if (ChecksumType === 'FULL_OBJECT') expect(reply[name]).toBe(whole);
  else expect(reply[name]).toMatch(/^[\w+/]+=*-2$/);
});

test('parts may be sent again, out of order, and left out', async () => {
  const upload = await begin('parts');
  const large = randomBytes(5 * mebibyte);
  const last = await send(upload, 3, 'last');
  await send(upload, 1, 'first try');
  const first = await send(upload, 1, large);
  await send(upload, 2, 'left out');
  expect(await failure(complete(upload, [last, first]))).toBe('InvalidPartOrder 400');
  expect(await failure(complete(upload, [first, { ...last, ETag: '"other"' }]))).toBe('InvalidPart 400');
  await complete(upload, [first, last]);
  expect((await read('parts')).equals(Buffer.concat([large, Buffer.from('last')]))).toBe(true);
  expect(await failure(complete(upload, [first, last]))).toBe('NoSuchUpload 404');
});

test('a small part that is not the last is refused', async () => {
  const upload = await begin('short');
  const parts = [await send(upload, 1, 'a'), await send(upload, 2, 'b')];
  expect(await failure(complete(upload, parts))).toBe('EntityTooSmall 400');
});

test('parts and uploads are listed', async () => {
  const upload = await begin('listed/đ');
  for (const number of [1, 2, 3]) await send(upload, number, `${number}`);
  const page = await endpoint.s3.send(new ListPartsCommand({ ...upload, MaxParts: 2 }));
  expect([page.Parts?.map(({ PartNumber }) => PartNumber), page.IsTruncated]).toEqual([[1, 2], true]);
  const PartNumberMarker = page.NextPartNumberMarker;
  const rest = await endpoint.s3.send(new ListPartsCommand({ ...upload, PartNumberMarker }));
  expect([rest.Parts?.map(({ Size }) => Size), rest.IsTruncated]).toEqual([[1], false]);
  const { Uploads } = await endpoint.s3.send(new ListMultipartUploadsCommand({ Bucket, Prefix: 'listed/' }));
  expect(Uploads?.map(({ Key, UploadId }) => [Key, UploadId])).toEqual([['listed/đ', upload.UploadId]]);
});

test('an aborted upload is forgotten', async () => {
  const upload = await begin('aborted');
  await send(upload, 1, 'x');
  await endpoint.s3.send(new AbortMultipartUploadCommand(upload));
  expect(await failure(send(upload, 2, 'y'))).toBe('NoSuchUpload 404');
  expect(await failure(endpoint.s3.send(new ListPartsCommand(upload)))).toBe('NoSuchUpload 404');
});

test('a part may be copied from a range of an object', async () => {
  await endpoint.s3.send(new PutObjectCommand({ Bucket, Key: 'source', Body: '0123456789' }));
  const upload = await begin('assembled');
  const { CopyPartResult } = await endpoint.s3.send(
    new UploadPartCopyCommand({
      ...upload,
      PartNumber: 1,
      CopySource: `${Bucket}/source`,
      CopySourceRange: 'bytes=3-5',
    }),
  );
  await complete(upload, [{ PartNumber: 1, ETag: CopyPartResult?.ETag }]);
  expect((await read('assembled')).toString()).toBe('345');
});

test('of one empty part', async () => {
  const upload = await begin('empty');
  await complete(upload, [await send(upload, 1, '')]);
  expect((await read('empty')).length).toBe(0);
});

test('completes only where nothing stands', async () => {
  await endpoint.s3.send(new PutObjectCommand({ Bucket, Key: 'taken', Body: 'x' }));
  const upload = await begin('taken');
  const part = await send(upload, 1, 'y');
  expect(await failure(complete(upload, [part], { IfNoneMatch: '*' }))).toBe('PreconditionFailed 412');
  expect((await read('taken')).toString()).toBe('x');
  await complete(upload, [part]);
  expect((await read('taken')).toString()).toBe('y');
});
