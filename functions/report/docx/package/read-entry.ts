import { buffer } from 'node:stream/consumers';
import { inflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { limits } from '../../../document/limits.ts';
import { Rejected } from '../../../document/rejected.ts';

const stored = 0;
const deflated = 8;

/**
 * Inflates one entry, counting what comes out: the size its directory claims is not believed.
 * `maximum` is in bytes. Throws `Rejected`: `too-large` beyond it, else `damaged`.
 */
export async function readEntry(zip: ZipFile, entry: Entry, maximum: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > maximum) throw tooLarge(entry);
  const raw = await readRaw(zip, entry);
  if (entry.compressionMethod === stored) return raw;
  if (entry.compressionMethod !== deflated) throw new Rejected('damaged', { what: entry.fileName });
  return new Promise((resolve, reject) => {
    inflateRaw(raw, { maxOutputLength: Math.max(1, maximum) }, (error, content) => {
      if (!error) resolve(content);
      else if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') reject(tooLarge(entry));
      else reject(new Rejected('damaged', { what: entry.fileName }));
    });
  });
}

async function readRaw(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  try {
    return await buffer(await zip.openReadStreamPromise(entry, { decodeFileData: false }));
  } catch {
    throw new Rejected('damaged', { what: entry.fileName });
  }
}

function tooLarge(entry: Entry): Rejected {
  const megabytes = Math.round(limits.inflatedBytes / 1024 / 1024);
  return new Rejected('too-large', { what: `${entry.fileName} (> ${megabytes} MB)` });
}
