import { Fault } from '../fault.ts';
import { childrenNamed, childText } from '../parse-xml.ts';
import { readXmlBody } from '../read-xml-body.ts';
import { checkKey } from '../request.ts';
import { type Operation, requireBucket } from '../service.ts';
import { writeXml } from '../write-xml.ts';
import { removeObject } from './delete-object.ts';

const mostKeys = 1000;

/** DeleteObjects. */
export const deleteObjects: Operation = async (request, service) => {
  requireBucket(request, service);
  const order = await readXmlBody(request, service);
  const keys = childrenNamed(order, 'Object').map((object) => childText(object, 'Key') ?? '');
  if (keys.length === 0 || keys.length > mostKeys || keys.includes('')) throw new Fault('MalformedXML');
  for (const key of keys.map(checkKey)) removeObject(request, service, key);
  const isQuiet = childText(order, 'Quiet') === 'true';
  return { xml: writeXml('DeleteResult', isQuiet ? {} : { Deleted: keys.map((Key) => ({ Key })) }) };
};
