import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';

const start = join(import.meta.dirname, '../../infra/local/start.ts');

/** The local stack, started as a person starts it, in a process of its own. */
export interface Gazette {
  readonly process: ChildProcess;
  readonly data: string;
  readonly portal: string;
  readonly desk: string;
  readonly s3: S3Client;
  /** Everything printed so far. */
  output(): string;
}

/** A new folder for data, and an empty one for reports. */
export function newFolders(): { readonly data: string; readonly reports: string } {
  const root = mkdtempSync(join(tmpdir(), 'gazette-e2e-'));
  const folders = { data: join(root, 'data'), reports: join(root, 'reports') };
  mkdirSync(folders.reports);
  return folders;
}

/** Runs `npm start` on free ports. */
export function spawnGazette(folder: string, data: string, ...flags: readonly string[]): ChildProcess {
  const ports = ['--port', '0', '--desk-port', '0', '--s3-port', '0'];
  return spawn(process.execPath, [start, folder, '--data', data, ...ports, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts the stack and waits until it is ready. Throws what it printed where it ends instead. */
export async function startGazette(folder: string, data: string): Promise<Gazette> {
  const child = spawnGazette(folder, data);
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk;
      if (/^ready /m.test(output)) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(output)));
  });
  const address = (name: string) => new RegExp(`^${name} +(\\S+)$`, 'm').exec(output)?.[1] ?? '';
  return {
    process: child,
    data,
    portal: address('ready'),
    desk: address('desk'),
    s3: new S3Client({
      endpoint: address('s3'),
      region: 'ap-southeast-1',
      forcePathStyle: true,
      credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
    }),
    output: () => output,
  };
}

/** Ends the stack and waits until it is gone. Returns its exit code. */
export async function stopGazette(
  gazette: Gazette,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<number | null> {
  gazette.s3.destroy();
  if (gazette.process.exitCode !== null || gazette.process.signalCode !== null)
    return gazette.process.exitCode;
  gazette.process.kill(signal);
  const [code] = await once(gazette.process, 'exit');
  return code;
}
