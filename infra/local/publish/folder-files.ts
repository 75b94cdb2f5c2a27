import { opendirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { Refused } from '../refused.ts';

/** A file to upload. */
export interface FolderFile {
  readonly path: string;
  /** Path in the folder, with `/` between its parts. */
  readonly key: string;
}

/** The files of a folder by what they are. */
export interface FolderFiles {
  readonly reports: readonly FolderFile[];
  /** Pictures that stand beside reports. */
  readonly attachments: readonly FolderFile[];
}

const attached = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.svg']);

/** Finds every file of a folder and its folders, but for hidden ones. Throws `Refused` where there is no such folder. */
export function folderFiles(folder: string): FolderFiles {
  const files = walk(folder)
    .map((path) => ({ path, key: relative(folder, path).split(sep).join('/') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const isAttachment = ({ key }: FolderFile) => attached.has(extname(key).toLowerCase());
  return {
    reports: files.filter((file) => !isAttachment(file)),
    attachments: files.filter(isAttachment),
  };
}

function walk(folder: string): string[] {
  const found: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    let entries: ReturnType<typeof opendirSync>;
    try {
      entries = opendirSync(next);
    } catch {
      throw new Refused(`${next} is no folder that can be read`);
    }
    for (let entry = entries.readSync(); entry; entry = entries.readSync()) {
      if (entry.name.startsWith('.')) continue;
      const path = join(next, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) found.push(path);
    }
    entries.closeSync();
  }
  return found;
}
