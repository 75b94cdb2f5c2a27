import { mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionSettings } from '../../../../infra/local/lambda/function-settings.ts';

/** Settings of a function whose bundle is the source of one module. */
export function tinyFunction(source: string, settings: Partial<FunctionSettings> = {}): FunctionSettings {
  const directory = mkdtempSync(join(tmpdir(), 'gazette-function-'));
  writeFileSync(join(directory, 'index.mjs'), source);
  return {
    name: 'tiny',
    functionArn: 'arn:aws:lambda:ap-southeast-1:000000000000:function:tiny',
    directory,
    handler: 'index.handler',
    timeout: 10,
    memory: 128,
    environment: { GREETING: 'xin chào' },
    concurrency: 2,
    temporaryFolder: join(directory, 'tmp'),
    log: openSync(join(directory, 'log'), 'a'),
    ...settings,
  };
}
