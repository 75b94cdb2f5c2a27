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

/** Version of what this program writes. */
const version = `${segmentFormat}/${analyserVersion}`;

/** The snapshot: which segments make up the index. Replacing this one object publishes a change. */
export interface Manifest {
  readonly version: string;
  /** Whether this program made it, or one that makes the same. */
  readonly readable: boolean;
  readonly segments: readonly SegmentEntry[];
  /** Segments no longer in use, and since when (milliseconds since the epoch): readers may still fetch them. */
  readonly retired: readonly { readonly name: string; readonly at: number }[];
}

/** Thrown where the index was made by another version of the analyser or the format: it must be rebuilt. */
export class OtherIndexVersion extends Error {
  override readonly name = 'OtherIndexVersion';

  constructor(found: string) {
    super(`The search index has version ${found}, this program ${version}: run "npm run reindex"`);
  }
}

/** An index without reports. */
export const emptyManifest: Manifest = { version, readable: true, segments: [], retired: [] };

/** Reads a manifest. Throws where the file is none. */
export async function readManifest(file: string): Promise<Manifest> {
  const stored = JSON.parse(await readFile(file, 'utf8'));
  return {
    version: stored.version,
    readable: stored.version === version,
    segments: stored.segments.map((entry: SegmentEntry & { deleted: string }) => ({
      ...entry,
      deleted: unpack(entry.deleted),
    })),
    retired: stored.retired,
  };
}

/** Writes a manifest. */
export async function writeManifest(file: string, { segments, retired }: Manifest): Promise<void> {
  const packed = segments.map((entry) => ({ ...entry, deleted: pack(entry.deleted) }));
  await writeFile(file, JSON.stringify({ version, segments: packed, retired }));
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
