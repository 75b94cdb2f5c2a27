import { Fault } from '../fault.ts';
import { header, type S3Request } from '../request.ts';
import { type ChecksumAlgorithm, checksumAlgorithms } from './checksums.ts';
import { decodeChunks } from './decode-chunks.ts';
import { type BodyPolicy, type StoredBody, storeBody } from './store-body.ts';

/** Keeps the body of a request, unframed, and holds it against every length and digest that the client sent. */
export async function receiveBody(
  request: S3Request,
  policy: Omit<BodyPolicy, 'algorithms'>,
  wanted?: ChecksumAlgorithm,
): Promise<StoredBody> {
  const isChunked =
    header(request, 'x-amz-content-sha256')?.startsWith('STREAMING-') ||
    header(request, 'content-encoding')?.includes('aws-chunked') === true;
  const length = header(request, isChunked ? 'x-amz-decoded-content-length' : 'content-length');
  if (Number(length ?? 0) > policy.maxBytes) throw new Fault('EntityTooLarge');
  const trailers = new Map<string, string>();
  const source = isChunked ? decodeChunks(request.body, trailers) : request.body;
  const algorithms = checksumAlgorithms.filter(
    (algorithm) => algorithm === wanted || isAnnounced(request, algorithm),
  );
  const body = await storeBody(source, { ...policy, algorithms });
  try {
    if (length !== undefined && Number(length) !== body.size) throw new Fault('IncompleteBody');
    verifyDigests(request, trailers, body);
  } catch (error) {
    policy.files.remove(body.files ?? []);
    throw error;
  }
  return body;
}

function isAnnounced(request: S3Request, algorithm: ChecksumAlgorithm): boolean {
  const name = `x-amz-checksum-${algorithm}`;
  return request.headers[name] !== undefined || header(request, 'x-amz-trailer')?.trim() === name;
}

function verifyDigests(request: S3Request, trailers: ReadonlyMap<string, string>, body: StoredBody): void {
  const md5 = header(request, 'content-md5');
  if (md5 !== undefined) {
    const expected = Buffer.from(md5, 'base64');
    if (expected.length !== 16) throw new Fault('InvalidDigest');
    if (expected.toString('hex') !== body.md5) throw new Fault('BadDigest');
  }
  for (const [algorithm, value] of Object.entries(body.checksums)) {
    const name = `x-amz-checksum-${algorithm}`;
    const expected = trailers.get(name) ?? header(request, name);
    if (expected !== undefined && expected !== value) throw new Fault('BadDigest');
  }
}
