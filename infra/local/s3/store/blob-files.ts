import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FilePiece } from '../body/pieces.ts';

/** A file of the store; an object's bytes are those of its files, one after the other. */
export interface StoredFile {
  readonly id: string;
  readonly size: number;
}

/** A file being written. */
export interface BlobWriter {
  readonly id: string;
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
  /** Closes and deletes the file. */
  discard(): Promise<void>;
}

/** Files named by random ids, never by keys. A file counts only once a row of the database names it. */
export interface BlobFiles {
  create(): Promise<BlobWriter>;
  /** Where the bytes from `start` to `end` lie; both ends are included, as offsets in the whole. */
  locate(files: readonly StoredFile[], start: number, end: number): readonly FilePiece[];
  /** Deletes files that no row names any more, late enough for those who are reading them. */
  remove(files: readonly StoredFile[]): void;
}

const graceMilliseconds = 30_000;

/** Opens the folder and deletes every file in it that is not in `known`: leftovers of a crash. */
export function openBlobFiles(directory: string, known: ReadonlySet<string>): BlobFiles {
  mkdirSync(directory, { recursive: true });
  for (const name of readdirSync(directory)) if (!known.has(name)) rmSync(path.join(directory, name));
  return {
    create: () => createBlob(directory),
    locate: (files, start, end) => {
      const pieces: FilePiece[] = [];
      let offset = 0;
      for (const { id, size } of files) {
        const from = Math.max(start - offset, 0);
        const to = Math.min(end - offset, size - 1);
        if (from <= to) pieces.push({ path: path.join(directory, id), start: from, end: to });
        offset += size;
      }
      return pieces;
    },
    remove: (files) => {
      if (files.length === 0) return;
      const deletion = () => {
        for (const { id } of files) rm(path.join(directory, id), { force: true }).catch(() => {});
      };
      setTimeout(deletion, graceMilliseconds).unref();
    },
  };
}

async function createBlob(directory: string): Promise<BlobWriter> {
  const id = randomUUID();
  const file = path.join(directory, id);
  const handle = await open(file, 'wx');
  return {
    id,
    write: (bytes) => handle.appendFile(bytes),
    close: () => handle.close(),
    discard: async () => {
      await handle.close();
      await rm(file, { force: true });
    },
  };
}
