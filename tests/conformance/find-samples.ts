import { globSync } from 'node:fs';

/** Keys of the reports in a folder and below it, in order. */
export function findSamples(folder: string): string[] {
  return globSync('**/*.{txt,md,markdown,html,htm,docx}', { cwd: folder }).sort();
}
