import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a client printed. */
export interface ClientOutput {
  readonly stdout: string;
  readonly stderr: string;
}

/** Whether the machine has the client; says so where it has not. */
export function hasClient(command: string, args: readonly string[] = ['--version']): boolean {
  const isThere = spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  if (!isThere) console.log(`${[command, ...args].join(' ')} does not run here: its checks are skipped`);
  return isThere;
}

/** Runs a client with an environment that holds nothing of this machine's own settings; rejects where it fails. */
export function runClient(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ClientOutput> {
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: '/nonexistent', ...environment };
  return run(command, args, { env, timeout: 60_000, maxBuffer: 16 * 1024 * 1024 });
}
