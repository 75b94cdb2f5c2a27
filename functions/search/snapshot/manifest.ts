import { readFile, writeFile } from 'node:fs/promises';
import { analyserVersion } from '../analysis/analyser-version.ts';
import { segmentFormat } from '../segment/schema.ts';
import { readVarints, VarintWriter } from '../segment/varints.ts';

/** A segment of the index as the snapshot lists it. */
export interface SegmentEntry {
  /** Name in the store; made of the content, so equal names are equal segments. */
  readonly name: string;
  readonly bytes: number;
  /** Of the file, hexadecimal. */
  readonly sha256: string;
  /** Reports in it, deleted ones included. */
  readonly size: number;
  /** Numbers of the reports that were withdrawn or superseded since it was written, in order. */
  readonly deleted: readonly number[];
}

/** The snapshot: which segments make up the index. Replacing this one object publishes a change. */
export interface Manifest {
  readonly segments: readonly SegmentEntry[];
  /** Segments no longer in use, and since when (milliseconds since the epoch): readers may still fetch them. */
  readonly retired: readonly { readonly name: string; readonly at: number }[];
}

/** Thrown where the index was made by another version of the analyser or the format: it must be rebuilt. */
export class OtherIndexVersion extends Error {
  override readonly name = 'OtherIndexVersion';
}

/** An index without reports. */
export const emptyManifest: Manifest = { segments: [], retired: [] };

const version = `${segmentFormat}/${analyserVersion}`;

/** Reads a manifest. Throws `OtherIndexVersion`, and something else where the file is no manifest. */
export async function readManifest(file: string): Promise<Manifest> {
  const stored = JSON.parse(await readFile(file, 'utf8'));
  if (stored.version !== version) {
    throw new OtherIndexVersion(
      `The search index has version ${stored.version}, this program ${version}: run "npm run reindex"`,
    );
  }
  return {
    segments: stored.segments.map((entry: SegmentEntry & { deleted: string }) => ({
      ...entry,
      deleted: unpack(entry.deleted),
    })),
    retired: stored.retired,
  };
}

/** Writes a manifest. */
export async function writeManifest(file: string, manifest: Manifest): Promise<void> {
  const segments = manifest.segments.map((entry) => ({ ...entry, deleted: pack(entry.deleted) }));
  await writeFile(file, JSON.stringify({ version, segments, retired: manifest.retired }));
}

function pack(numbers: readonly number[]): string {
  const writer = new VarintWriter();
  let last = 0;
  for (const number of numbers) {
    writer.append(number - last);
    last = number;
  }
  return Buffer.from(writer.bytes()).toString('base64');
}

function unpack(packed: string): number[] {
  let last = 0;
  return Array.from(readVarints(Buffer.from(packed, 'base64')), (step) => (last += step));
}
