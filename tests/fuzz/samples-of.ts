import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../samples');

/** The samples of a format, in the order of their names. */
export function samplesOf(extension: string): readonly Uint8Array[] {
  const files = globSync(`**/*.${extension}`, { cwd: folder }).sort();
  return files.map((file) => readFileSync(join(folder, file)));
}
