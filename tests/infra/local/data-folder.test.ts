import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeDataFolder } from '../../../infra/local/data-folder.ts';

const module = join(import.meta.dirname, '../../../infra/local/data-folder.ts');

/** Another process that holds the folder until it is killed. */
async function holder(folder: string) {
  const source = `
    import { takeDataFolder } from ${JSON.stringify(module)};
    // Kept, or the garbage collector would close it.
    globalThis.held = takeDataFolder(${JSON.stringify(folder)});
    console.log('held');
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('a folder belongs to one process, until that is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-data-'));
  const child = await holder(folder);
  expect(() => takeDataFolder(folder)).toThrow(`the data folder ${folder} is in use`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  takeDataFolder(folder).release();
});

test('what was temporary is gone at the next start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-data-'));
  mkdirSync(join(folder, 'tmp/left/over'), { recursive: true });
  const { temporary, release } = takeDataFolder(folder);
  expect(existsSync(temporary)).toBe(false);
  release();
});
