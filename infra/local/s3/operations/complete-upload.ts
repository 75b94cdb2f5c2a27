import { createHash } from 'node:crypto';
import { type Checksums, startChecksum } from '../body/checksums.ts';
import { readPieces } from '../body/pieces.ts';
import { commitObject } from '../commit-object.ts';
import { Fault } from '../fault.ts';
import { childrenNamed, childText, type XmlElement } from '../parse-xml.ts';
import { readXmlBody } from '../read-xml-body.ts';
import { header } from '../request.ts';
import { type Operation, requireUpload, type Service } from '../service.ts';
import type { Part, Upload } from '../store/upload-table.ts';
import { writeXml } from '../write-xml.ts';
import { describeChecksums } from './describe.ts';

const leastPart = 5 * 1024 * 1024;

/** CompleteMultipartUpload. */
export const completeUpload: Operation = async (request, service) => {
  const { uploads, files: blobs } = service.store;
  const order = await readXmlBody(request, service);
  const upload = requireUpload(request, service);
  const checksums = await computeChecksum(upload, chooseParts(order, uploads.parts(upload.id)), service);
  for (const [name, value] of Object.entries(checksums))
    if ((header(request, `x-amz-checksum-${name}`) ?? value) !== value) throw new Fault('BadDigest');
  // Meanwhile the upload may have ended, or a part with the same bytes may have taken another's place.
  requireUpload(request, service);
  const stored = uploads.parts(upload.id);
  const parts = chooseParts(order, stored);
  const files = parts.flatMap((part) => part.files);
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const digests = Buffer.from(parts.map((part) => part.etag).join(''), 'hex');
  const etag = `${createHash('md5').update(digests).digest('hex')}-${parts.length}`;
  const { bucket, key, headers, tags } = upload;
  const object = { bucket, key, etag, size, modified: Date.now(), headers, tags, checksums, files };
  const also = () => uploads.remove(upload.id);
  commitObject(request, service, object, { event: 'ObjectCreated:CompleteMultipartUpload', also });
  blobs.remove(stored.filter((part) => !parts.includes(part)).flatMap((part) => part.files));
  const Location = `http://${header(request, 'host')}${request.path}`;
  return {
    xml: writeXml('CompleteMultipartUploadResult', {
      Location,
      Bucket: bucket,
      Key: key,
      ETag: `"${etag}"`,
      ...describeChecksums(checksums),
    }),
  };
};

function chooseParts(order: XmlElement, stored: readonly Part[]): readonly Part[] {
  const byNumber = new Map(stored.map((part) => [part.number, part]));
  const parts = childrenNamed(order, 'Part').map((element) => {
    const part = byNumber.get(Number(childText(element, 'PartNumber')));
    if (!part || childText(element, 'ETag')?.replaceAll('"', '') !== part.etag)
      throw new Fault('InvalidPart');
    return part;
  });
  if (parts.length === 0) throw new Fault('MalformedXML');
  if (parts.some(({ number }, index) => number <= (parts[index - 1]?.number ?? 0)))
    throw new Fault('InvalidPartOrder');
  if (parts.slice(0, -1).some(({ size }) => size < leastPart)) throw new Fault('EntityTooSmall');
  return parts;
}

async function computeChecksum(
  { algorithm, isChecksumOfWhole }: Upload,
  parts: readonly Part[],
  { store }: Service,
): Promise<Checksums> {
  if (!algorithm) return {};
  const checksum = startChecksum(algorithm);
  if (isChecksumOfWhole) {
    const pieces = parts.flatMap(({ files, size }) => store.files.locate(files, 0, size - 1));
    for await (const bytes of readPieces(pieces)) checksum.update(bytes);
  } else for (const part of parts) checksum.update(Buffer.from(part.checksum ?? '', 'base64'));
  const value = Buffer.from(await checksum.digest()).toString('base64');
  return { [algorithm]: isChecksumOfWhole ? value : `${value}-${parts.length}` };
}
