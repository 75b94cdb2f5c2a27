import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refused } from './refused.ts';

/** Where the local stack keeps everything. */
export interface DataFolder {
  readonly objects: string;
  readonly tables: string;
  readonly logs: string;
  readonly temporary: string;
  /** Lets another process have it. */
  release(): void;
}

/**
 * Takes a folder for this process alone. The lock is the operating system's, on an SQLite file,
 * so that it ends with the process however that ends. Throws `Refused` where another process has it.
 */
export function takeDataFolder(folder: string): DataFolder {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new Refused(`the data folder ${folder} is in use by another start; choose another with --data`);
  }
  const temporary = join(folder, 'tmp');
  // What the processes of a killed start left behind.
  rmSync(temporary, { recursive: true, force: true });
  const logs = join(folder, 'logs');
  mkdirSync(logs, { recursive: true });
  return {
    objects: join(folder, 's3'),
    tables: join(folder, 'dynamodb'),
    logs,
    temporary,
    release: () => lock.close(),
  };
}
