import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';

// `npm run bench -- NAME [ARGUMENTS]` runs the bench of that name: a script beside this one.
const benches = globSync('*.ts', { cwd: import.meta.dirname })
  .map((file) => basename(file, '.ts'))
  .filter((name) => ['render', 'search', 'pipeline', 'read'].includes(name));
const [name = '', ...rest] = process.argv.slice(2);
const script = join(import.meta.dirname, `${name}.ts`);

if (benches.includes(name) && existsSync(script)) {
  process.exitCode = spawnSync(process.execPath, [script, ...rest], { stdio: 'inherit' }).status ?? 1;
} else {
  console.error(`usage: npm run bench -- ${benches.sort().join('|')}`);
  process.exitCode = 2;
}
