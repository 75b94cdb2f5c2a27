import { type RejectionCode, rejectionSentences } from './rejection-codes.ts';

/** What the author is told of a rejection: `path` names the place in the upload, where there is one. */
export interface Reason {
  readonly code: RejectionCode;
  readonly path?: string;
  readonly vi: string;
  readonly en: string;
}

/**
 * Thrown where the author must act; everything else that is thrown counts as passing and is retried.
 * `details` fill the `{placeholders}` of the code's sentences.
 */
export class Rejected extends Error {
  readonly reason: Reason;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: RejectionCode, details: Readonly<Record<string, string | number>> = {}, path?: string) {
    const fill = (sentence: string) =>
      sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
    const { vi, en } = rejectionSentences[code];
    super(`${code}: ${fill(en)}`);
    this.name = 'Rejected';
    this.details = details;
    this.reason = { code, ...(path !== undefined && { path }), vi: fill(vi), en: fill(en) };
  }
}
