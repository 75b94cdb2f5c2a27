import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Profile } from '../../functions/document/types.ts';
import { compareText } from './compare-text.ts';
import { findSamples } from './find-samples.ts';
import { canReadStructure, readStructure } from './read-structure.ts';
import { renderSample } from './render-sample.ts';
import { missingForValidation, validate } from './validate.ts';

// `npm run conformance [-- FOLDER]`: every sample in every profile is asked whether it is PDF/A-2a and PDF/UA-1,
// and whether its text can be read back as it was written.
const profiles: readonly Profile[] = ['article', 'state', 'party'];
const folders = [
  join(import.meta.dirname, '../samples'),
  ...process.argv.slice(2).map((path) => resolve(path)),
];
const workspace = mkdtempSync(join(tmpdir(), 'gazette-conformance-'));
const counts = { passed: 0, failed: 0, skipped: 0 };

function report(problems: readonly string[], what: string): void {
  if (problems.length === 0) counts.passed++;
  else counts.failed++;
  for (const problem of problems.slice(0, 5)) console.error(`FAIL ${what}: ${problem}`);
}

function skip(count: number, why: string): void {
  counts.skipped += count;
  console.log(`skipped: ${why}`);
  // Where nobody looks, nothing is left out.
  if (process.env.CI) {
    counts.failed += count;
    console.error(`FAIL ${why}`);
  }
}

try {
  const files = new Map<string, string>();
  const readable = canReadStructure();
  for (const folder of folders) {
    for (const key of findSamples(folder)) {
      for (const profile of profiles) {
        const name = `${key} (${profile})`;
        try {
          const { document, pdf } = await renderSample(folder, key, profile);
          const file = join(workspace, `${files.size}.pdf`);
          writeFileSync(file, pdf);
          files.set(file, name);
          if (readable) report(compareText(document, readStructure(file)), `${name}: text`);
        } catch (error) {
          report([error instanceof Error ? `${error.message}` : String(error)], `${name}: render`);
        }
      }
    }
  }
  if (!readable) skip(files.size, 'poppler-utils is not installed: the text is not read back');
  const missing = missingForValidation();
  if (missing) skip(2 * files.size, `${missing}: veraPDF is not asked`);
  else {
    const failures = validate([...files.keys()]);
    for (const [file, name] of files) {
      for (const flavour of ['2a', 'ua1']) {
        const broken = failures.filter((failure) => failure.file === file && failure.flavour === flavour);
        report(
          broken.map(({ clause, message }) => `clause ${clause}: ${message}`),
          `${name}: PDF/${flavour === '2a' ? 'A-2a' : 'UA-1'}`,
        );
      }
    }
  }
} finally {
  rmSync(workspace, { recursive: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;
