import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { assemblyDirectory } from '../assembly-directory.ts';
import { Refused } from './refused.ts';

const root = join(import.meta.dirname, '../..');
const stamp = join(assemblyDirectory, 'sources.sha256');

/** Milliseconds to wait for another build of the same assembly. */
const BUILD_LIMIT = 120_000;

/**
 * Synthesizes the app, unless nothing that it is made from has changed since the last time, and returns
 * where the assembly is. In a process of its own, since CDK takes memory that would never be given back.
 */
export function buildAssembly(): string {
  mkdirSync(dirname(assemblyDirectory), { recursive: true });
  const lock = new DatabaseSync(`${assemblyDirectory}.lock`, { timeout: BUILD_LIMIT });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    const sources = hashOfSources();
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return assemblyDirectory;
    // A build that is cut short leaves an assembly of nothing in particular.
    rmSync(stamp, { force: true });
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'infra/synth.ts')], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Refused(`the app cannot be synthesized:\n${stderr}`);
    writeFileSync(stamp, sources);
    return assemblyDirectory;
  } finally {
    lock.close();
  }
}

function hashOfSources(): string {
  const patterns = [
    'functions/**/*',
    'infra/*.ts',
    'infra/constructs/**/*',
    'package-lock.json',
    'tsconfig.json',
  ];
  const files = globSync(patterns, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256').update(root);
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}
