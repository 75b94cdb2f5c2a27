import type fc from 'fast-check';

/** Something that takes what strangers send. */
export interface Target {
  /** Part of the name of its cases' files. */
  readonly name: string;
  /** What its inputs are, for the names of their files. */
  readonly extension: string;
  readonly inputs: fc.Arbitrary<Uint8Array>;
  /** Throws where the input ends in anything but an answer or a clear reason. */
  readonly attempt: (input: Uint8Array) => Promise<void>;
}
