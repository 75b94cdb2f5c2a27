import { setTimeout as sleep } from 'node:timers/promises';
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import type { Gazette } from '../../e2e/gazette.ts';

/** Milliseconds after which a report counts as lost. */
const patience = 20 * 60_000;

/** Milliseconds from `since` until the PDF of an upload can be downloaded. */
export function untilDownloadable({ s3 }: Gazette, key: string, since: number): Promise<number> {
  return until(`${key} can be downloaded`, since, 10, async () => {
    try {
      await s3.send(new HeadObjectCommand({ Bucket: 'library', Key: `${key}.pdf` }));
      return true;
    } catch {
      return false;
    }
  });
}

/** Milliseconds from `since` until the portal finds a report by its title. */
export function untilSearchable({ portal }: Gazette, title: string, since: number): Promise<number> {
  return until(`"${title}" is found`, since, 250, async () => {
    const answer = await fetch(`${portal}/api/search?q=${encodeURIComponent(`"${title}"`)}&size=1`);
    const { total } = (await answer.json()) as { readonly total?: number };
    return Boolean(total);
  });
}

/**
 * Asks again and again, the more seldom the longer it takes, so that asking is no load of its own: what comes back
 * is too long by a fifth at most, by a tenth in the mean.
 */
async function until(
  what: string,
  since: number,
  least: number,
  isSo: () => Promise<boolean>,
): Promise<number> {
  while (!(await isSo())) {
    const waited = Date.now() - since;
    if (waited > patience) throw new Error(`${what}: not after ${waited} ms`);
    await sleep(Math.max(least, waited / 5));
  }
  return Date.now() - since;
}
