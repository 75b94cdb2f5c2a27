import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Names and sizes of the files: some with spaces and marks, one in NFD, one empty, one of several parts. */
export const sampleFiles: Readonly<Record<string, number>> = {
  'Báo cáo tháng 4 – phường Đức Xuân.docx': 70_000,
  'quý 1/Kế hoạch + dự toán (bản 2).md': 40,
  [`quý 1/${'Nghị quyết'.normalize('NFD')}.txt`]: 41,
  'empty.txt': 0,
  '20 MB.bin': 20 * 1024 * 1024,
};

/** Makes a new folder with the sample files. */
export async function makeSampleFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gazette-samples-'));
  await mkdir(path.join(folder, 'quý 1'));
  for (const [name, size] of Object.entries(sampleFiles))
    await writeFile(path.join(folder, name), randomBytes(size));
  return folder;
}

/** The files of a folder by name, for comparison. */
export async function readFolder(folder: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files[path.relative(folder, file)] = (await readFile(file)).toString('base64');
  }
  return files;
}
