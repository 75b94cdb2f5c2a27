import { Fault, type FaultCode } from '../fault.ts';
import { childText } from '../parse-xml.ts';
import { readXmlBody } from '../read-xml-body.ts';
import { type Operation, requireBucket, requireObject } from '../service.ts';
import { writeXml } from '../write-xml.ts';
import { owner } from './describe.ts';

const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';

/** GetBucketLocation. */
export const getLocation: Operation = (request, service) => {
  requireBucket(request, service);
  return { xml: writeXml('LocationConstraint', service.region) };
};

/** GetBucketVersioning. */
export const getVersioning: Operation = (request, service) => {
  const { versioning } = requireBucket(request, service);
  return { xml: writeXml('VersioningConfiguration', { Status: versioning ?? undefined }) };
};

/** PutBucketVersioning; the status is remembered, but no versions are kept. */
export const putVersioning: Operation = async (request, service) => {
  const bucket = requireBucket(request, service);
  const status = childText(await readXmlBody(request, service), 'Status');
  if (status !== 'Enabled' && status !== 'Suspended') throw new Fault('MalformedXML');
  service.store.buckets.put({ ...bucket, versioning: status });
  return {};
};

/** GetBucketAcl and GetObjectAcl: everything belongs to the one owner. */
export const getAcl: Operation = (request, service) => {
  if (request.key) requireObject(request, service);
  else requireBucket(request, service);
  const AccessControlList = { Grant: { Grantee: owner, Permission: 'FULL_CONTROL' } };
  const xml = writeXml('AccessControlPolicy', { Owner: owner, AccessControlList });
  // Clients look at this attribute, the only one in the whole API.
  return {
    xml: xml.replace('<Grantee>', `<Grantee xmlns:xsi="${schemaInstance}" xsi:type="CanonicalUser">`),
  };
};

/** The answer to a request for a setting that was never made. */
export function notConfigured(code: FaultCode): Operation {
  return (request, service) => {
    requireBucket(request, service);
    throw new Fault(code);
  };
}
