import { constants, deflateRawSync } from 'node:zlib';

const block = 16 * 1024 * 1024;

/**
 * A deflated stream of zeros, `megabytes` of them, built of one block repeated: a thousandth of its size.
 * A multiple of 16.
 */
export function deflatedZeros(megabytes: number): Uint8Array {
  const flushed = deflateRawSync(new Uint8Array(block), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const end = Buffer.from([0x03, 0x00]);
  return Buffer.concat([...Array.from({ length: (megabytes * 1024 * 1024) / block }, () => flushed), end]);
}

/** An entry of a zip as its directory describes it, whether true or not. */
export interface ZipEntry {
  readonly name: string;
  /** Deflated. */
  readonly data: Uint8Array;
  /** What the directory says of the size; up to 4 GiB. */
  readonly claimed: number;
}

/** A zip of entries that may lie about their sizes. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimed } of entries) {
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(claimed, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, title]));
    parts.push(local, Buffer.from(data.buffer, data.byteOffset, data.length));
    offset += local.length + data.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, index, end]);
}
