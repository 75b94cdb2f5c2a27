import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnapshotStore } from '../../../functions/search/types.ts';

/** A store in a directory, for one writer; `written` counts the bytes put into it. */
export interface FileStore extends SnapshotStore {
  written(): number;
}

/** Keeps an index where another process can open it. */
export async function openFileStore(directory: string): Promise<FileStore> {
  await mkdir(directory, { recursive: true });
  const snapshot = join(directory, 'snapshot');
  const fileOf = (name: string) => join(directory, `${name}.segment`);
  let written = 0;
  return {
    written: () => written,
    async fetch(file, etag) {
      const bytes = await readFile(snapshot).catch(() => undefined);
      if (!bytes) return 'absent';
      const current = await readFile(`${snapshot}.etag`, 'utf8');
      if (current === etag) return 'unchanged';
      await writeFile(file, bytes);
      return { etag: current };
    },
    async replace(file, etag) {
      const current = await readFile(`${snapshot}.etag`, 'utf8').catch(() => undefined);
      if (current !== etag) return false;
      const next = String(Number(etag ?? 0) + 1);
      written += (await stat(file)).size;
      await copyFile(file, snapshot);
      await writeFile(`${snapshot}.etag`, next);
      return { etag: next };
    },
    async fetchSegment(name, file) {
      await copyFile(fileOf(name), file);
      return true;
    },
    async putSegment(name, file) {
      written += (await stat(file)).size;
      await copyFile(file, fileOf(name));
    },
    removeSegment: (name) => rm(fileOf(name)),
  };
}
