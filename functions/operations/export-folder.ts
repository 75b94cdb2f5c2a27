import { createReadStream } from 'node:fs';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DescribedUpload, ReportRecord } from '../publishing/record.ts';

/** One line of `reports.jsonl`: an upload with its record, either of which may be missing. */
export interface ExportedReport {
  readonly record?: ReportRecord;
  readonly upload?: ExportedUpload;
}

export interface ExportedUpload extends DescribedUpload {
  /** File in the export, named by the hash of what is in it. */
  readonly file: string;
}

/** Where the list of an export lies. */
export function listFile(folder: string): string {
  return join(folder, 'reports.jsonl');
}

/** Writes a file whose name says what is in it; one that is there already is left. */
export async function writeOnce(
  folder: string,
  file: string,
  bytes: () => Promise<Uint8Array | string | undefined>,
): Promise<void> {
  const path = join(folder, file);
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) return;
  const content = await bytes();
  if (content === undefined) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}

/** The reports of an export, in the order they were written. */
export async function* readList(folder: string): AsyncGenerator<ExportedReport> {
  for await (const line of createInterface({ input: createReadStream(listFile(folder)) })) {
    if (line) yield JSON.parse(line) as ExportedReport;
  }
}
