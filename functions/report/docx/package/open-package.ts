import type { Entry, ZipFile } from 'yauzl';
import yauzl from 'yauzl';
import { limits } from '../../../document/limits.ts';
import { Rejected } from '../../../document/rejected.ts';
import { readEntry } from './read-entry.ts';

/** The parts of an Open Packaging container, inflated one at a time when asked for. */
export interface Package {
  has(part: string): boolean;
  /**
   * Bytes of a part; undefined where there is none. Part names are compared without case (ECMA-376-2, 6.2.2).
   * Throws `Rejected`: `damaged`, or `too-large` beyond `maximum` or what the whole package may inflate to.
   */
  read(part: string, maximum?: number): Promise<Uint8Array | undefined>;
}

/**
 * Opens a zip after reading its directory only: nothing is inflated before count, names and sizes are known.
 * Throws `Rejected`: `damaged`, `encrypted`, `too-complex` or `too-large`.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let zip: ZipFile;
  try {
    zip = await yauzl.fromBufferPromise(buffer, { strictFileNames: true });
  } catch (error) {
    throw new Rejected('damaged', { what: messageOf(error) });
  }
  const entries = await readDirectory(zip);
  let budget: number = limits.inflatedBytes;
  return {
    has: (part) => entries.has(part.toLowerCase()),
    async read(part, maximum = limits.inflatedBytes) {
      const entry = entries.get(part.toLowerCase());
      if (!entry) return undefined;
      const content = await readEntry(zip, entry, Math.min(maximum, budget));
      budget -= content.length;
      return content;
    },
  };
}

async function readDirectory(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.containerParts) {
    throw new Rejected('too-complex', { what: `${zip.entryCount} > ${limits.containerParts} phần / parts` });
  }
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (entries.has(name)) throw new Rejected('damaged', { what: `${entry.fileName} × 2` });
      if (entry.isEncrypted()) throw new Rejected('encrypted');
      entries.set(name, entry);
    }
  } catch (error) {
    throw error instanceof Rejected ? error : new Rejected('damaged', { what: messageOf(error) });
  }
  return entries;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.split('.')[0]! : 'zip';
}
