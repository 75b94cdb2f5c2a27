import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Crc32c, Crc64Nvme } from '@aws-sdk/checksums/crc';

/** The checksum algorithms of S3, as header names end with them (`x-amz-checksum-crc32`). */
export const checksumAlgorithms = ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256'] as const;

export type ChecksumAlgorithm = (typeof checksumAlgorithms)[number];

/** Checksums of one body in base64; those of a multipart upload end with `-<parts>`. */
export type Checksums = { readonly [A in ChecksumAlgorithm]?: string };

/** A running checksum. */
export interface RunningChecksum {
  update(bytes: Uint8Array): unknown;
  digest(): Promise<Uint8Array> | Uint8Array;
}

/** Starts a checksum. */
export function startChecksum(algorithm: ChecksumAlgorithm): RunningChecksum {
  if (algorithm === 'crc32c') return new Crc32c();
  if (algorithm === 'crc64nvme') return new Crc64Nvme();
  return algorithm === 'crc32' ? startCrc32() : createHash(algorithm);
}

function startCrc32(): RunningChecksum {
  let value = 0;
  return {
    update: (bytes) => {
      value = crc32(bytes, value);
    },
    digest: () => {
      const bytes = Buffer.allocUnsafe(4);
      bytes.writeUInt32BE(value);
      return bytes;
    },
  };
}

/** Whether S3 knows the algorithm by that name, in either case. */
export function findAlgorithm(name: string | undefined): ChecksumAlgorithm | undefined {
  const lower = name?.toLowerCase();
  return checksumAlgorithms.find((algorithm) => algorithm === lower);
}

/** The headers that carry checksums back to a client. */
export function checksumHeaders(checksums: Checksums): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [algorithm, value] of Object.entries(checksums)) headers[`x-amz-checksum-${algorithm}`] = value;
  return headers;
}
