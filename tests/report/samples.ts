import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a sample holds. Null says that the document does not tell. */
export interface Sample {
  /** Path below `tests/samples`. */
  readonly file: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly type: string | null;
  readonly profile: 'article' | 'state' | 'party';
  /** Tables of data; those that only lay text out do not count. */
  readonly tables: number;
  readonly images: number;
  readonly footnotes: number;
  /** Codes of the warnings it gives, in order; none where absent. */
  readonly warnings?: readonly string[];
  /** Words that the report does not repeat, since the profile sets them (`CỘNG HÒA ...`), or for the reason stated. */
  readonly debris?: string;
  /** Words of the report's text that the source's tool does not show: labels, marks. */
  readonly added?: string;
}

const folder = new URL('../samples/', import.meta.url);

/** Every sample, as the manifest beside this file lists them. */
export const samples = (
  JSON.parse(readFileSync(new URL('samples.manifest.json', import.meta.url), 'utf8')) as {
    readonly files: readonly Sample[];
  }
).files;

/** Path of the samples' folder. */
export const samplesFolder = fileURLToPath(folder);

/** The bytes of a sample. */
export function bytesOfSample(file: string): Uint8Array {
  return readFileSync(new URL(encodeURI(file), folder));
}
