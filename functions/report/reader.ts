import type { Report } from '../document/types.ts';

/** One upload, as its bytes and the key it was put under. */
export interface ReadInput {
  /** Upload key: folders, name and extension. */
  readonly key: string;
  readonly bytes: Uint8Array;
}

/**
 * Understands one format. Throws `Rejected` where the author must act and nothing else, whatever the bytes.
 * Nothing remote is fetched; pictures are named, not decoded.
 */
export type Reader = (input: ReadInput) => Promise<Report>;
