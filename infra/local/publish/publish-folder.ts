import { S3Client } from '@aws-sdk/client-s3';
import { region } from '../cloudformation/local-scope.ts';
import type { LocalStack } from '../stack/start-stack.ts';
import { type FolderFile, folderFiles } from './folder-files.ts';
import { followUploads } from './follow-uploads.ts';
import { outcomeLine } from './outcome-line.ts';
import { showProgress } from './progress.ts';
import { uploadFile } from './upload-file.ts';

/** Files that are on their way at once. */
const PARALLEL = 8;

/** What became of a folder, by number of reports. */
export type Counts = Readonly<Record<string, number>>;

/** Uploads a folder, pictures first, and prints a line for each report when it is settled. */
export async function publishFolder(
  folder: string,
  stack: LocalStack,
  output: NodeJS.WriteStream,
): Promise<Counts> {
  const { reports, attachments } = folderFiles(folder);
  const bucket = stack.outputs.ReportsBucket ?? '';
  const s3 = new S3Client({
    endpoint: stack.s3Url,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const progress = showProgress(output, reports.length);
  const counts: Record<string, number> = {};
  const tell = (status: string, line: string) => {
    counts[status] = (counts[status] ?? 0) + 1;
    progress.line(line);
    progress.step();
  };
  /** When each report went up; absent for what was there already. */
  const sentAt = new Map<string, number>();
  /** ETags of what is not settled yet. */
  const pending = new Map<string, string>();
  const send = async (file: FolderFile) => {
    try {
      const { etag, isNew } = await uploadFile(s3, bucket, file);
      if (isNew) sentAt.set(file.key, Date.now());
      pending.set(file.key, etag);
    } catch (error) {
      tell('rejected', `rejected: ${file.key}: not uploaded: ${(error as Error).message}`);
    }
  };
  await inParallel(attachments, (file) => uploadFile(s3, bucket, file));
  let uploading = true;
  const uploads = inParallel(reports, send).finally(() => {
    uploading = false;
  });
  for await (const outcome of followUploads(pending, () => uploading, stack)) {
    const sent = sentAt.get(outcome.key);
    const milliseconds = sent === undefined ? undefined : Math.max(0, Date.parse(outcome.updatedAt) - sent);
    tell(outcome.status, outcomeLine(outcome, milliseconds, stack.portalUrl));
  }
  await uploads;
  progress.end();
  s3.destroy();
  return counts;
}

async function inParallel(
  files: readonly FolderFile[],
  work: (file: FolderFile) => Promise<unknown>,
): Promise<void> {
  const waiting = files.values();
  const lane = async () => {
    for (const file of waiting) await work(file);
  };
  await Promise.all(Array.from({ length: PARALLEL }, lane));
}
