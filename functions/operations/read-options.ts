import { parseArgs } from 'node:util';

/** What every operator's command takes. */
export interface OperatorOptions {
  /** Name of a stack in AWS; the local stack where absent. */
  readonly stack?: string;
  /** Data folder of the local stack. */
  readonly data: string;
  readonly dryRun: boolean;
  readonly positionals: readonly string[];
}

/** Reads `--stack NAME`, `--data DIR`, `--dry-run` and what is not an option. Throws for anything else. */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): OperatorOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { stack: { type: 'string' }, data: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  });
  return {
    ...(values.stack !== undefined && { stack: values.stack }),
    data: values.data ?? environment.GAZETTE_DATA ?? '.local',
    dryRun: values['dry-run'] ?? false,
    positionals,
  };
}
