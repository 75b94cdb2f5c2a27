import { createHash } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import type { Archive, Records, Uploads } from '../publishing/ports.ts';
import type { ReportRecord } from '../publishing/record.ts';
import { type ExportedReport, type ExportedUpload, listFile, writeOnce } from './export-folder.ts';

/** What an export reads. */
export interface ExportPorts {
  readonly uploads: Uploads;
  readonly archive: Archive;
  readonly records: Records;
}

/**
 * Writes the whole library into a folder: uploads with their metadata, every revision of every report, records,
 * tombstones. Exporting again into the same folder adds what is new. Calls `tick` for each report.
 */
export async function exportLibrary(folder: string, ports: ExportPorts, tick: () => void): Promise<void> {
  await mkdir(folder, { recursive: true });
  // The list stands only when all it names is there.
  const part = `${listFile(folder)}.part`;
  const list = await open(part, 'w');
  const write = async (report: ExportedReport) => {
    await list.write(`${JSON.stringify(report)}\n`);
    tick();
  };
  const exported = new Set<string>();
  for await (const record of ports.records.all()) {
    exported.add(record.key);
    await exportRevisions(folder, record, ports.archive);
    const upload = await exportUpload(folder, record.key, ports.uploads);
    await write({ record, ...(upload && { upload }) });
  }
  for await (const { key } of ports.uploads.list()) {
    const upload = exported.has(key) ? undefined : await exportUpload(folder, key, ports.uploads);
    if (upload) await write({ upload });
  }
  await list.close();
  await rename(part, listFile(folder));
}

async function exportUpload(
  folder: string,
  key: string,
  uploads: Uploads,
): Promise<ExportedUpload | undefined> {
  const upload = await uploads.get(key);
  if (!upload) return undefined;
  const { bytes, ...described } = upload;
  const hash = createHash('sha256').update(bytes).digest('hex');
  // Keys may walk out of the folder or differ in case alone: files are named by their content.
  const file = `uploads/${hash.slice(0, 2)}/${hash}`;
  await writeOnce(folder, file, async () => bytes);
  return { ...described, file };
}

async function exportRevisions(
  folder: string,
  { id, revisions }: ReportRecord,
  archive: Archive,
): Promise<void> {
  for (const { sha256 } of revisions) {
    const name = `revisions/${id}/${sha256}`;
    await writeOnce(folder, `${name}.pdf`, () => archive.getRevision(id, sha256));
    await writeOnce(folder, `${name}.txt`, () => archive.getText(id, sha256));
    await writeOnce(folder, `${name}.png`, () => archive.getPicture(id, sha256));
  }
}
