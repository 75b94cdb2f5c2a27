import { createHash } from 'node:crypto';
import { Fault } from '../fault.ts';
import type { BlobFiles, BlobWriter, StoredFile } from '../store/blob-files.ts';
import { type ChecksumAlgorithm, type Checksums, startChecksum } from './checksums.ts';

/** How a body is kept. */
export interface BodyPolicy {
  readonly files: BlobFiles;
  readonly maxBytes: number;
  /** Bodies up to this size are kept in memory, larger ones in a file. */
  readonly inlineBytes: number;
  readonly algorithms: readonly ChecksumAlgorithm[];
}

/** A body that was kept, either as `bytes` or in `files`, and that no object owns so far. */
export interface StoredBody {
  readonly size: number;
  /** In hexadecimal. */
  readonly md5: string;
  readonly checksums: Checksums;
  readonly bytes?: Uint8Array;
  readonly files?: readonly StoredFile[];
}

/** Keeps a body as it streams by and computes its digests; leaves nothing behind where it throws. */
export async function storeBody(source: AsyncIterable<Buffer>, policy: BodyPolicy): Promise<StoredBody> {
  const md5 = createHash('md5');
  const running = policy.algorithms.map((algorithm) => ({ algorithm, checksum: startChecksum(algorithm) }));
  const held: Buffer[] = [];
  let writer: BlobWriter | undefined;
  let size = 0;
  try {
    for await (const bytes of source) {
      size += bytes.length;
      if (size > policy.maxBytes) throw new Fault('EntityTooLarge');
      md5.update(bytes);
      for (const { checksum } of running) checksum.update(bytes);
      if (size <= policy.inlineBytes) {
        held.push(bytes);
        continue;
      }
      writer ??= await policy.files.create();
      for (const early of held.splice(0)) await writer.write(early);
      await writer.write(bytes);
    }
    await writer?.close();
  } catch (error) {
    await writer?.discard();
    throw error;
  }
  const checksums: { [A in ChecksumAlgorithm]?: string } = {};
  for (const { algorithm, checksum } of running)
    checksums[algorithm] = Buffer.from(await checksum.digest()).toString('base64');
  const about = { size, md5: md5.digest('hex'), checksums };
  if (writer) return { ...about, files: [{ id: writer.id, size }] };
  return { ...about, bytes: held.length === 1 && held[0] ? held[0] : Buffer.concat(held) };
}
