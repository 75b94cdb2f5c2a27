import type { Checksums } from '../body/checksums.ts';

/** The owner of everything. */
export const owner = { ID: 'local', DisplayName: 'local' };

/** The time as S3 shows it, in whole seconds. */
export function wholeSecond(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / 1000) * 1000).toISOString();
}

/** Checksums as elements: `ChecksumCRC32` and so on. */
export function describeChecksums(checksums: Checksums): Record<string, string> {
  const entries = Object.entries(checksums);
  return Object.fromEntries(entries.map(([name, value]) => [`Checksum${name.toUpperCase()}`, value]));
}
