import { checksumAlgorithms, checksumHeaders } from '../body/checksums.ts';
import { receiveBody } from '../body/receive-body.ts';
import { type StoredBody, storeBody } from '../body/store-body.ts';
import { readByteRange } from '../byte-range.ts';
import { findCopySource } from '../copy-source.ts';
import { Fault } from '../fault.ts';
import { readObject } from '../read-object.ts';
import { header, type S3Request } from '../request.ts';
import { type Operation, requireUpload, type Service } from '../service.ts';
import type { Part } from '../store/upload-table.ts';
import { writeXml } from '../write-xml.ts';
import { describeChecksums, wholeSecond } from './describe.ts';

const mostParts = 10_000;

/** UploadPart. */
export const uploadPart: Operation = async (request, service) => {
  const { algorithm } = requireUpload(request, service);
  const body = await receiveBody(request, partPolicy(service), algorithm);
  const part = keepPart(request, service, body);
  return { headers: { etag: `"${part.etag}"`, ...checksumHeaders(body.checksums) } };
};

/** UploadPartCopy. */
export const copyPart: Operation = async (request, service) => {
  const { algorithm } = requireUpload(request, service);
  const source = findCopySource(request, service);
  const range = readByteRange(header(request, 'x-amz-copy-source-range'), source.size);
  const algorithms = checksumAlgorithms.filter((name) => name === algorithm);
  const body = await storeBody(readObject(service, source, range), { ...partPolicy(service), algorithms });
  const part = keepPart(request, service, body);
  return {
    xml: writeXml('CopyPartResult', {
      LastModified: wholeSecond(part.modified),
      ETag: `"${part.etag}"`,
      ...describeChecksums(body.checksums),
    }),
  };
};

// Parts go to files whatever their size: the object that they become names the same files.
function partPolicy({ store, maxObjectBytes }: Service) {
  return { files: store.files, maxBytes: maxObjectBytes, inlineBytes: 0 };
}

function keepPart(request: S3Request, service: Service, body: StoredBody): Part {
  const { uploads, files } = service.store;
  const number = Number(request.query.get('partNumber'));
  const { size, md5: etag, checksums } = body;
  try {
    if (!Number.isInteger(number) || number < 1 || number > mostParts) throw new Fault('InvalidArgument');
    const { id, algorithm } = requireUpload(request, service);
    const [before] = uploads.parts(id, number - 1, 1);
    const checksum = algorithm && checksums[algorithm];
    const part = { number, etag, size, modified: Date.now(), checksum, files: body.files ?? [] };
    uploads.putPart(id, part);
    if (before?.number === number) files.remove(before.files);
    return part;
  } catch (error) {
    files.remove(body.files ?? []);
    throw error;
  }
}
