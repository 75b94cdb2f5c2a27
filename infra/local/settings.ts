import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refused } from './refused.ts';
import type { Ports } from './stack/start-stack.ts';

/** What the person who starts the local stack wants. */
export interface Settings extends Ports {
  /** Folder of reports to publish. */
  readonly folder: string;
  /** Folder that keeps everything. */
  readonly data: string;
  /** Whether to stop when nothing is pending. */
  readonly once: boolean;
}

const root = join(import.meta.dirname, '../..');

/** Reads the settings: flags first, then the environment. Throws `Refused` for what makes no sense. */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) throw new Refused('one folder at a time');
  return {
    folder: resolve(positionals[0] ?? join(root, 'tests/samples')),
    data: resolve(values.data ?? (environment.GAZETTE_DATA || join(root, '.local'))),
    once: values.once ?? false,
    port: readPort('port', values.port ?? environment.PORT, 8080),
    deskPort: readPort('desk-port', values['desk-port'] ?? environment.DESK_PORT, 8081),
    s3Port: readPort('s3-port', values['s3-port'] ?? environment.S3_PORT, 4566),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        once: { type: 'boolean' },
        port: { type: 'string' },
        'desk-port': { type: 'string' },
        's3-port': { type: 'string' },
        data: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Refused((error as Error).message);
  }
}

function readPort(name: string, text: string | undefined, otherwise: number): number {
  const port = text ? Number(text) : otherwise;
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Refused(`--${name}: ${text} is no port`);
  return port;
}
