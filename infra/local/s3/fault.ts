const statuses = {
  304: ['NotModified'],
  400: [
    'BadDigest',
    'EntityTooLarge',
    'EntityTooSmall',
    'IncompleteBody',
    'InvalidArgument',
    'InvalidBucketName',
    'InvalidDigest',
    'InvalidPart',
    'InvalidPartOrder',
    'InvalidRequest',
    'InvalidURI',
    'KeyTooLongError',
    'MalformedXML',
    'MetadataTooLarge',
  ],
  403: ['AccessDenied'],
  404: [
    'NoSuchBucket',
    'NoSuchBucketPolicy',
    'NoSuchCORSConfiguration',
    'NoSuchKey',
    'NoSuchLifecycleConfiguration',
    'NoSuchTagSet',
    'NoSuchUpload',
    'NoSuchVersion',
    'ServerSideEncryptionConfigurationNotFoundError',
  ],
  405: ['MethodNotAllowed'],
  409: ['BucketAlreadyOwnedByYou', 'BucketNotEmpty'],
  412: ['PreconditionFailed'],
  416: ['InvalidRange'],
  500: ['InternalError'],
  501: ['NotImplemented'],
} as const;

/** The error codes of S3 that the endpoint answers with. */
export type FaultCode = (typeof statuses)[keyof typeof statuses][number];

const statusOf = new Map<FaultCode, number>(
  Object.entries(statuses).flatMap(([status, codes]) => codes.map((code) => [code, Number(status)] as const)),
);

/** An answer other than success, in the words of S3 (API reference, "Error responses"). */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: FaultCode, message: string = code, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.status = statusOf.get(code) ?? 500;
    this.headers = headers;
  }
}
