import { setTimeout as sleep } from 'node:timers/promises';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Gazette } from '../../e2e/gazette.ts';

/** PDFs in the library. */
export async function countPdfs({ s3 }: Gazette): Promise<number> {
  let total = 0;
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket: 'library', ...(ContinuationToken && { ContinuationToken }) }),
    );
    total += page.KeyCount ?? 0;
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  return total;
}

/** Codes of the reasons of all rejected uploads, once there are so many; after a minute, as many as there are. */
export async function reasonsOfRejected(stack: Gazette, expected: number): Promise<string[]> {
  for (const end = Date.now() + 60_000; ; await sleep(1_000)) {
    const reasons = await listReasons(stack);
    if (reasons.length >= expected || Date.now() > end) return reasons;
  }
}

async function listReasons({ desk }: Gazette): Promise<string[]> {
  const reasons: string[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const answer = await fetch(`${desk}/api/uploads?status=rejected&cursor=${encodeURIComponent(cursor)}`);
    const page = (await answer.json()) as {
      readonly uploads: readonly { readonly reason?: { readonly code: string } }[];
      readonly cursor?: string;
    };
    reasons.push(...page.uploads.map(({ reason }) => reason?.code ?? 'none'));
    cursor = page.cursor;
  }
  return reasons;
}
