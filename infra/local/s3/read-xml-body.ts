import { receiveBody } from './body/receive-body.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';
import type { S3Request } from './request.ts';
import type { Service } from './service.ts';

const largest = 8 * 1024 * 1024;

/** Receives and parses the body of a request. */
export async function readXmlBody(request: S3Request, service: Service): Promise<XmlElement> {
  const policy = { files: service.store.files, maxBytes: largest, inlineBytes: largest };
  const { bytes = new Uint8Array() } = await receiveBody(request, policy);
  return parseXml(Buffer.from(bytes).toString());
}
