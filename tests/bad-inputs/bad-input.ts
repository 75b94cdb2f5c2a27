import type { RejectionCode } from '../../functions/document/rejection-codes.ts';

/** How an upload must end. */
export type Ending =
  | { readonly rejected: RejectionCode }
  /** Codes of its warnings, in order. */
  | { readonly published: readonly string[] }
  /** Upload keys of the pictures it waits for. */
  | { readonly waits: readonly string[] };

/** An upload that means harm, or is beyond what any author needs, and how it must end. */
export interface BadInput {
  /** Unique among all. */
  readonly name: string;
  readonly key: string;
  readonly bytes: () => Uint8Array | string;
  /** What stands beside it in the bucket, by upload key. */
  readonly beside?: Readonly<Record<string, () => Uint8Array | string>>;
  readonly userMetadata?: Readonly<Record<string, string>>;
  readonly ends: Ending;
  /** Words that the text for the index must hold. */
  readonly shows?: readonly string[];
  /** Words that neither this text nor the PDF's bytes may hold. */
  readonly hides?: readonly string[];
  /** Rendered in a process of its own, which may take so many MiB; the others of a group share one. */
  readonly memory?: number;
}
