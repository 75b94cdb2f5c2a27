import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openSegment, type Segment } from '../segment/open-segment.ts';
import type { SnapshotStore } from '../types.ts';
import type { SegmentEntry } from './manifest.ts';

/** The segments this process has open, each a checked copy on disk. */
export interface LocalSegments {
  /** Opens what is listed, fetching what is missing. What was open under a name stays open. */
  open(entries: readonly SegmentEntry[]): Promise<readonly Segment[]>;
  /** Takes over a file that was just written under the name it is listed by, and opens it. */
  adopt(file: string, entry: SegmentEntry): Promise<Segment>;
  /** Closes and deletes the copies of all other segments. */
  keepOnly(names: ReadonlySet<string>): Promise<void>;
  /** A file of this process alone. */
  temporaryFile(): Promise<string>;
}

/** Thrown where a segment in the store is missing or is not what the manifest says. */
export class DamagedSegment extends Error {
  override readonly name = 'DamagedSegment';
}

/** Files that an earlier process left are deleted when they are this old; others may share the directory. */
const staleAfter = 60 * 60_000;
/** The directory may hold other things as well. */
const ownFile = /^segment-([0-9a-f-]{36})\.(?:db|part)$/;

/** Keeps copies of segments in a directory. */
export function localSegments(store: SnapshotStore, directory: string): LocalSegments {
  const opened = new Map<string, Segment>();
  let isSwept = false;

  const temporaryFile = async () => {
    await mkdir(directory, { recursive: true });
    return join(directory, `segment-${randomUUID()}.part`);
  };

  async function fetchSegment(entry: SegmentEntry): Promise<void> {
    const file = await temporaryFile();
    try {
      if (!(await store.fetchSegment(entry.name, file))) throw new DamagedSegment(`${entry.name} is missing`);
      if ((await sha256Of(file)) !== entry.sha256) throw new DamagedSegment(`${entry.name} is damaged`);
      await rename(file, fileOf(directory, entry.name));
    } finally {
      await rm(file, { force: true });
    }
  }

  async function openOne(entry: SegmentEntry): Promise<Segment> {
    const known = opened.get(entry.name);
    if (known) return known;
    const file = fileOf(directory, entry.name);
    let segment: Segment | undefined;
    if ((await sizeOf(file)) === entry.bytes) {
      try {
        segment = openSegment(file);
      } catch {
        // A copy that cannot be read is fetched anew below.
      }
    }
    if (!segment) {
      await fetchSegment(entry);
      segment = openSegment(file);
    }
    opened.set(entry.name, segment);
    return segment;
  }

  return {
    temporaryFile,
    async open(entries) {
      const segments: Segment[] = [];
      for (const entry of entries) segments.push(await openOne(entry));
      return segments;
    },
    async adopt(file, entry) {
      await rename(file, fileOf(directory, entry.name));
      return openOne(entry);
    },
    async keepOnly(names) {
      for (const [name, segment] of opened) {
        if (names.has(name)) continue;
        opened.delete(name);
        segment.close();
        await rm(fileOf(directory, name), { force: true });
      }
      if (!isSwept) await removeStale(directory, names);
      isSwept = true;
    },
  };
}

/** SHA-256 of a file, hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

function fileOf(directory: string, name: string): string {
  return join(directory, `segment-${name}.db`);
}

async function removeStale(directory: string, names: ReadonlySet<string>): Promise<void> {
  for (const file of await readdir(directory)) {
    const [, name] = ownFile.exec(file) ?? [];
    if (name === undefined || names.has(name)) continue;
    const path = join(directory, file);
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtimeMs < Date.now() - staleAfter) await rm(path, { force: true });
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.size;
}
