/** `npm test`: runs the tests and closes with a line that machines count: `N passed, N failed, N skipped`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const root = join(import.meta.dirname, '..');
const report = join(root, '.build/test-results.json');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

mkdirSync(dirname(report), { recursive: true });
rmSync(report, { force: true });
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    // One more than there are cores: some tests do little but wait.
    `--maxWorkers=${availableParallelism() + 1}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);

const { passed, failed, skipped } = count();
// What fails outside a test, such as an unhandled rejection, is a failure too.
const unnamed = status !== 0 && failed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed + unnamed} failed, ${skipped} skipped`);
process.exitCode = status === 0 ? 0 : 1;

function count() {
  try {
    const results = JSON.parse(readFileSync(report, 'utf8')) as Results;
    const broken = results.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + broken.length,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
